-- CreateTable
CREATE TABLE "News" (
    "entryId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "shownAt" DATETIME NOT NULL,
    "ripeAt" DATETIME,
    "number" INTEGER,
    CONSTRAINT "News_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    "entryIds" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "LetterRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "pace" TEXT NOT NULL,
    "upTo" INTEGER NOT NULL,
    "after" INTEGER NOT NULL DEFAULT 0,
    "mails" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Subscription" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commenterId" INTEGER NOT NULL,
    "entryId" INTEGER,
    "commentId" INTEGER,
    "scope" TEXT NOT NULL,
    "letters" TEXT,
    "toldUpTo" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    CONSTRAINT "Subscription_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Subscription_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Subscription" ("commentId", "commenterId", "confirmedAt", "createdAt", "entryId", "id", "scope") SELECT "commentId", "commenterId", "confirmedAt", "createdAt", "entryId", "id", "scope" FROM "Subscription";
DROP TABLE "Subscription";
ALTER TABLE "new_Subscription" RENAME TO "Subscription";
CREATE INDEX "Subscription_scope_idx" ON "Subscription"("scope");
CREATE INDEX "Subscription_letters_commenterId_idx" ON "Subscription"("letters", "commenterId");
CREATE UNIQUE INDEX "Subscription_commenterId_scope_key" ON "Subscription"("commenterId", "scope");
CREATE TABLE "new_Mail" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "dedupeKey" TEXT,
    "commenterId" INTEGER,
    "userId" INTEGER,
    "mailboxHash" TEXT NOT NULL,
    "toSealed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "letterId" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "lastError" TEXT,
    CONSTRAINT "Mail_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Mail_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Mail" ("attempts", "commenterId", "createdAt", "dedupeKey", "doubts", "headers", "html", "id", "kind", "lastError", "mailboxHash", "sentAt", "state", "subject", "text", "toSealed", "userId") SELECT "attempts", "commenterId", "createdAt", "dedupeKey", "doubts", "headers", "html", "id", "kind", "lastError", "mailboxHash", "sentAt", "state", "subject", "text", "toSealed", "userId" FROM "Mail";
DROP TABLE "Mail";
ALTER TABLE "new_Mail" RENAME TO "Mail";
CREATE UNIQUE INDEX "Mail_dedupeKey_key" ON "Mail"("dedupeKey");
CREATE INDEX "Mail_state_id_idx" ON "Mail"("state", "id");
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");
CREATE INDEX "Mail_mailboxHash_createdAt_idx" ON "Mail"("mailboxHash", "createdAt");
CREATE INDEX "Mail_commenterId_createdAt_idx" ON "Mail"("commenterId", "createdAt");
CREATE INDEX "Mail_kind_createdAt_idx" ON "Mail"("kind", "createdAt");
CREATE INDEX "Mail_letterId_idx" ON "Mail"("letterId");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "News_number_key" ON "News"("number");

-- CreateIndex
CREATE INDEX "News_ripeAt_idx" ON "News"("ripeAt");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_key_key" ON "Letter"("key");

-- CreateIndex
CREATE INDEX "Letter_createdAt_idx" ON "Letter"("createdAt");

-- CreateIndex
CREATE INDEX "LetterRun_pace_id_idx" ON "LetterRun"("pace", "id");
