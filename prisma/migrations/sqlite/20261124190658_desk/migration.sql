-- AlterTable
ALTER TABLE "Block" ADD COLUMN "expiresAt" DATETIME;

-- CreateTable
CREATE TABLE "Subscription" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commenterId" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "scope" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    CONSTRAINT "Subscription_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Subscription_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commenterId" INTEGER NOT NULL,
    "commentId" INTEGER NOT NULL,
    "subscriptionId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "mailedAt" DATETIME,
    CONSTRAINT "Notice_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notice_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Notice_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mail" (
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
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "sentAt" DATETIME,
    "lastError" TEXT,
    CONSTRAINT "Mail_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Report" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "networkHash" TEXT,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME,
    CONSTRAINT "Report_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER,
    "decisionId" INTEGER NOT NULL,
    "linkback" BOOLEAN NOT NULL,
    "spam" BOOLEAN NOT NULL,
    "score" REAL,
    "createdAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "endedById" INTEGER,
    "evidence" JSONB NOT NULL,
    CONSTRAINT "Lesson_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "LessonTurn" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "lessonId" INTEGER NOT NULL,
    "linkback" BOOLEAN NOT NULL,
    "learned" BOOLEAN NOT NULL,
    CONSTRAINT "LessonTurn_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "JudgeSnapshot" (
    "linkback" BOOLEAN NOT NULL PRIMARY KEY,
    "upTo" INTEGER NOT NULL,
    "bytes" BLOB NOT NULL,
    "savedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Note" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER,
    "commenterId" INTEGER,
    "userId" INTEGER,
    "text" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Note_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReplyTemplate" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BulkRun" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "userId" INTEGER,
    "filter" JSONB NOT NULL,
    "toState" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "batch" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "undoing" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" DATETIME NOT NULL,
    "finishedAt" DATETIME,
    CONSTRAINT "BulkRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" JSONB NOT NULL,
    "changedAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "UsedLink" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "usedAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Trace" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "action" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "byPerson" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "authorSlug" TEXT,
    "tokenHash" TEXT NOT NULL,
    "userId" INTEGER,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "acceptedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Comment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "parentId" INTEGER,
    "rootId" INTEGER,
    "authorName" TEXT,
    "authorUrl" TEXT,
    "commenterId" INTEGER,
    "userId" INTEGER,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "rendererVersion" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "editedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "proven" BOOLEAN NOT NULL DEFAULT false,
    "consent" TEXT,
    "verdict" JSONB NOT NULL,
    "addressHash" TEXT,
    "networkHash" TEXT,
    "submissionKey" TEXT,
    "textHash" TEXT NOT NULL,
    "originSystem" TEXT,
    "originId" TEXT,
    CONSTRAINT "Comment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Comment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Comment" ("addressHash", "authorName", "authorUrl", "body", "commenterId", "createdAt", "editedAt", "entryId", "html", "id", "kind", "networkHash", "originId", "originSystem", "parentId", "rendererVersion", "rootId", "state", "submissionKey", "textHash", "userId", "verdict", "withdrawnAt") SELECT "addressHash", "authorName", "authorUrl", "body", "commenterId", "createdAt", "editedAt", "entryId", "html", "id", "kind", "networkHash", "originId", "originSystem", "parentId", "rendererVersion", "rootId", "state", "submissionKey", "textHash", "userId", "verdict", "withdrawnAt" FROM "Comment";
DROP TABLE "Comment";
ALTER TABLE "new_Comment" RENAME TO "Comment";
CREATE UNIQUE INDEX "Comment_submissionKey_key" ON "Comment"("submissionKey");
CREATE INDEX "Comment_state_id_idx" ON "Comment"("state", "id");
CREATE INDEX "Comment_state_kind_id_idx" ON "Comment"("state", "kind", "id");
CREATE INDEX "Comment_entryId_state_id_idx" ON "Comment"("entryId", "state", "id");
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");
CREATE INDEX "Comment_rootId_idx" ON "Comment"("rootId");
CREATE INDEX "Comment_commenterId_idx" ON "Comment"("commenterId");
CREATE INDEX "Comment_createdAt_idx" ON "Comment"("createdAt");
CREATE INDEX "Comment_textHash_idx" ON "Comment"("textHash");
CREATE INDEX "Comment_networkHash_idx" ON "Comment"("networkHash");
CREATE INDEX "Comment_authorUrl_idx" ON "Comment"("authorUrl");
CREATE UNIQUE INDEX "Comment_originSystem_originId_key" ON "Comment"("originSystem", "originId");
CREATE TABLE "new_Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replacedAt" DATETIME NOT NULL,
    "userId" INTEGER,
    CONSTRAINT "Revision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Revision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Revision" ("body", "commentId", "id", "replacedAt") SELECT "body", "commentId", "id", "replacedAt" FROM "Revision";
DROP TABLE "Revision";
ALTER TABLE "new_Revision" RENAME TO "Revision";
CREATE INDEX "Revision_commentId_id_idx" ON "Revision"("commentId", "id");
CREATE TABLE "new_Commenter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailHash" TEXT NOT NULL,
    "emailSealed" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "nameKey" TEXT NOT NULL DEFAULT '',
    "provenAt" DATETIME,
    "trustedAt" DATETIME,
    "silentAt" DATETIME
);
INSERT INTO "new_Commenter" ("createdAt", "emailHash", "emailSealed", "id") SELECT "createdAt", "emailHash", "emailSealed", "id" FROM "Commenter";
DROP TABLE "Commenter";
ALTER TABLE "new_Commenter" RENAME TO "Commenter";
CREATE UNIQUE INDEX "Commenter_emailHash_key" ON "Commenter"("emailHash");
CREATE INDEX "Commenter_nameKey_idx" ON "Commenter"("nameKey");
CREATE TABLE "new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "authorSlug" TEXT,
    "seesEmails" BOOLEAN NOT NULL DEFAULT false,
    "digest" TEXT NOT NULL DEFAULT 'hourly',
    "digestAt" DATETIME,
    "closedAt" DATETIME
);
INSERT INTO "new_User" ("createdAt", "email", "id", "name", "passwordHash", "role") SELECT "createdAt", "email", "id", "name", "passwordHash", "role" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Subscription_scope_idx" ON "Subscription"("scope");

-- CreateIndex
CREATE UNIQUE INDEX "Subscription_commenterId_scope_key" ON "Subscription"("commenterId", "scope");

-- CreateIndex
CREATE INDEX "Notice_commentId_idx" ON "Notice"("commentId");

-- CreateIndex
CREATE INDEX "Notice_subscriptionId_idx" ON "Notice"("subscriptionId");

-- CreateIndex
CREATE INDEX "Notice_createdAt_idx" ON "Notice"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_commenterId_commentId_key" ON "Notice"("commenterId", "commentId");

-- CreateIndex
CREATE UNIQUE INDEX "Mail_dedupeKey_key" ON "Mail"("dedupeKey");

-- CreateIndex
CREATE INDEX "Mail_state_id_idx" ON "Mail"("state", "id");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- CreateIndex
CREATE INDEX "Mail_mailboxHash_createdAt_idx" ON "Mail"("mailboxHash", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_commenterId_createdAt_idx" ON "Mail"("commenterId", "createdAt");

-- CreateIndex
CREATE INDEX "Mail_kind_createdAt_idx" ON "Mail"("kind", "createdAt");

-- CreateIndex
CREATE INDEX "Report_settledAt_id_idx" ON "Report"("settledAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Report_commentId_networkHash_key" ON "Report"("commentId", "networkHash");

-- CreateIndex
CREATE INDEX "Lesson_commentId_idx" ON "Lesson"("commentId");

-- CreateIndex
CREATE INDEX "Lesson_linkback_endedAt_id_idx" ON "Lesson"("linkback", "endedAt", "id");

-- CreateIndex
CREATE INDEX "Lesson_decisionId_idx" ON "Lesson"("decisionId");

-- CreateIndex
CREATE INDEX "Lesson_endedById_idx" ON "Lesson"("endedById");

-- CreateIndex
CREATE INDEX "LessonTurn_linkback_id_idx" ON "LessonTurn"("linkback", "id");

-- CreateIndex
CREATE INDEX "LessonTurn_lessonId_idx" ON "LessonTurn"("lessonId");

-- CreateIndex
CREATE INDEX "Note_commentId_idx" ON "Note"("commentId");

-- CreateIndex
CREATE INDEX "Note_commenterId_idx" ON "Note"("commenterId");

-- CreateIndex
CREATE UNIQUE INDEX "ReplyTemplate_title_key" ON "ReplyTemplate"("title");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_name_key" ON "SavedView"("userId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "BulkRun_batch_key" ON "BulkRun"("batch");

-- CreateIndex
CREATE INDEX "BulkRun_finishedAt_idx" ON "BulkRun"("finishedAt");

-- CreateIndex
CREATE INDEX "UsedLink_expiresAt_idx" ON "UsedLink"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE INDEX "Decision_createdAt_idx" ON "Decision"("createdAt");

-- CreateIndex
CREATE INDEX "Decision_userId_createdAt_idx" ON "Decision"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_rule_createdAt_idx" ON "Decision"("rule", "createdAt");
