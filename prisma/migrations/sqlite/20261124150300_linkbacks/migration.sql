-- AlterTable
ALTER TABLE "Entry" ADD COLUMN "told" TEXT;

-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bytes" BLOB NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SentLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "isThere" BOOLEAN NOT NULL DEFAULT true,
    "version" TEXT NOT NULL,
    "protocol" TEXT,
    "endpoint" TEXT,
    "answer" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "triedAt" DATETIME,
    "nextTryAt" DATETIME,
    CONSTRAINT "SentLink_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "SentLink_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SilentHost" (
    "host" TEXT NOT NULL PRIMARY KEY,
    "optedOut" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Linkback" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "protocols" JSONB NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'mention',
    "title" TEXT,
    "siteName" TEXT,
    "authorUrl" TEXT,
    "publishedAt" DATETIME,
    "pictureId" TEXT,
    "claims" JSONB,
    "vouch" TEXT,
    "createdAt" DATETIME NOT NULL,
    "reportedAt" DATETIME NOT NULL,
    "verifiedAt" DATETIME,
    "checkedAt" DATETIME,
    "lostAt" DATETIME,
    "failure" TEXT,
    CONSTRAINT "Linkback_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Linkback_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Linkback_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Linkback" ("checkedAt", "commentId", "createdAt", "entryId", "failure", "host", "id", "protocol", "siteName", "source", "target", "title", "type", "verifiedAt", "protocols", "reportedAt") SELECT "checkedAt", "commentId", "createdAt", "entryId", "failure", "host", "id", "protocol", "siteName", "source", "target", "title", "type", "verifiedAt", json_array("protocol"), "createdAt" FROM "Linkback";
DROP TABLE "Linkback";
ALTER TABLE "new_Linkback" RENAME TO "Linkback";
CREATE UNIQUE INDEX "Linkback_commentId_key" ON "Linkback"("commentId");
CREATE INDEX "Linkback_host_idx" ON "Linkback"("host");
CREATE INDEX "Linkback_createdAt_idx" ON "Linkback"("createdAt");
CREATE INDEX "Linkback_pictureId_idx" ON "Linkback"("pictureId");
CREATE UNIQUE INDEX "Linkback_entryId_source_key" ON "Linkback"("entryId", "source");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Picture_createdAt_idx" ON "Picture"("createdAt");

-- CreateIndex
CREATE INDEX "SentLink_entryId_idx" ON "SentLink"("entryId");

-- CreateIndex
CREATE INDEX "SentLink_commentId_idx" ON "SentLink"("commentId");

-- CreateIndex
CREATE INDEX "SentLink_host_idx" ON "SentLink"("host");

-- CreateIndex
CREATE INDEX "SentLink_state_id_idx" ON "SentLink"("state", "id");

-- CreateIndex
CREATE UNIQUE INDEX "SentLink_source_target_key" ON "SentLink"("source", "target");
