-- CreateTable
CREATE TABLE "SearchedEntry" (
    "entryId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "hash" TEXT NOT NULL,
    "showsResponses" BOOLEAN NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "headings" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    CONSTRAINT "SearchedEntry_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What readers search (by hand: Prisma does not know text search): the words of public entries and of approved responses.
-- The indexes keep no text of their own and follow their tables by triggers, so that no way to change a response can
-- forget them. A migration that redefines "Comment" or "SearchedEntry" has to make its triggers again.
CREATE VIRTUAL TABLE "EntryText" USING fts5(title, about, headings, body, content = "SearchedEntry",
  content_rowid = "entryId", tokenize = "porter unicode61 remove_diacritics 2", prefix = "3");

-- The same words with all their letters, as they can be suggested.
CREATE VIRTUAL TABLE "EntryWord" USING fts5(title, about, headings, body, content = "SearchedEntry",
  content_rowid = "entryId", tokenize = "unicode61 remove_diacritics 0", detail = none);
CREATE VIRTUAL TABLE "EntryVocabulary" USING fts5vocab("EntryWord", "row");

CREATE TRIGGER "SearchedEntry_insert" AFTER INSERT ON "SearchedEntry" BEGIN
  INSERT INTO "EntryText" (rowid, title, about, headings, body)
    VALUES (new."entryId", new."title", new."about", new."headings", new."body");
  INSERT INTO "EntryWord" (rowid, title, about, headings, body)
    VALUES (new."entryId", new."title", new."about", new."headings", new."body");
END;

CREATE TRIGGER "SearchedEntry_delete" AFTER DELETE ON "SearchedEntry" BEGIN
  INSERT INTO "EntryText" ("EntryText", rowid, title, about, headings, body)
    VALUES ('delete', old."entryId", old."title", old."about", old."headings", old."body");
  INSERT INTO "EntryWord" ("EntryWord", rowid, title, about, headings, body)
    VALUES ('delete', old."entryId", old."title", old."about", old."headings", old."body");
END;

CREATE VIRTUAL TABLE "ApprovedText" USING fts5(body, content = "Comment", content_rowid = "id",
  tokenize = "porter unicode61 remove_diacritics 2", prefix = "3");
INSERT INTO "ApprovedText" ("ApprovedText", rank) VALUES ('secure-delete', 1);
INSERT INTO "ApprovedText" (rowid, body) SELECT "id", "body" FROM "Comment" WHERE "state" = 'approved';

CREATE TRIGGER "ApprovedText_insert" AFTER INSERT ON "Comment" WHEN new."state" = 'approved' BEGIN
  INSERT INTO "ApprovedText" (rowid, body) VALUES (new."id", new."body");
END;

CREATE TRIGGER "ApprovedText_update" AFTER UPDATE OF "state", "body" ON "Comment"
WHEN old."state" = 'approved' OR new."state" = 'approved' BEGIN
  INSERT INTO "ApprovedText" ("ApprovedText", rowid, body)
    SELECT 'delete', old."id", old."body" WHERE old."state" = 'approved';
  INSERT INTO "ApprovedText" (rowid, body) SELECT new."id", new."body" WHERE new."state" = 'approved';
END;

CREATE TRIGGER "ApprovedText_delete" AFTER DELETE ON "Comment" WHEN old."state" = 'approved' BEGIN
  INSERT INTO "ApprovedText" ("ApprovedText", rowid, body) VALUES ('delete', old."id", old."body");
END;
