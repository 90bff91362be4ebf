-- CreateTable
CREATE TABLE "Entry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "linkbacks" INTEGER NOT NULL DEFAULT 0
);

-- CreateTable
CREATE TABLE "Comment" (
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
    "wantsReplies" BOOLEAN NOT NULL DEFAULT false,
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

-- CreateTable
CREATE TABLE "Revision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replacedAt" DATETIME NOT NULL,
    CONSTRAINT "Revision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Linkback" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "protocol" TEXT NOT NULL,
    "type" TEXT NOT NULL DEFAULT 'mention',
    "title" TEXT,
    "siteName" TEXT,
    "createdAt" DATETIME NOT NULL,
    "verifiedAt" DATETIME,
    "checkedAt" DATETIME,
    "failure" TEXT,
    CONSTRAINT "Linkback_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Linkback_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "commentId" INTEGER NOT NULL,
    "userId" INTEGER,
    "rule" TEXT,
    "fromState" TEXT,
    "toState" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "batch" TEXT NOT NULL,
    CONSTRAINT "Decision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Decision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tally" (
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "count" INTEGER NOT NULL,

    PRIMARY KEY ("kind", "state")
);

-- CreateTable
CREATE TABLE "Commenter" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "emailHash" TEXT NOT NULL,
    "emailSealed" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Block" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "kind" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Job" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "dedupeKey" TEXT,
    "runAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseId" TEXT,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Entry_key_key" ON "Entry"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_kind_slug_key" ON "Entry"("kind", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_submissionKey_key" ON "Comment"("submissionKey");

-- CreateIndex
CREATE INDEX "Comment_state_id_idx" ON "Comment"("state", "id");

-- CreateIndex
CREATE INDEX "Comment_state_kind_id_idx" ON "Comment"("state", "kind", "id");

-- CreateIndex
CREATE INDEX "Comment_entryId_state_id_idx" ON "Comment"("entryId", "state", "id");

-- CreateIndex
CREATE INDEX "Comment_parentId_idx" ON "Comment"("parentId");

-- CreateIndex
CREATE INDEX "Comment_rootId_idx" ON "Comment"("rootId");

-- CreateIndex
CREATE INDEX "Comment_commenterId_idx" ON "Comment"("commenterId");

-- CreateIndex
CREATE INDEX "Comment_createdAt_idx" ON "Comment"("createdAt");

-- CreateIndex
CREATE INDEX "Comment_textHash_idx" ON "Comment"("textHash");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_originSystem_originId_key" ON "Comment"("originSystem", "originId");

-- CreateIndex
CREATE INDEX "Revision_commentId_id_idx" ON "Revision"("commentId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Linkback_commentId_key" ON "Linkback"("commentId");

-- CreateIndex
CREATE INDEX "Linkback_host_idx" ON "Linkback"("host");

-- CreateIndex
CREATE INDEX "Linkback_createdAt_idx" ON "Linkback"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Linkback_entryId_source_key" ON "Linkback"("entryId", "source");

-- CreateIndex
CREATE INDEX "Decision_commentId_id_idx" ON "Decision"("commentId", "id");

-- CreateIndex
CREATE INDEX "Decision_batch_idx" ON "Decision"("batch");

-- CreateIndex
CREATE UNIQUE INDEX "Commenter_emailHash_key" ON "Commenter"("emailHash");

-- CreateIndex
CREATE UNIQUE INDEX "Block_kind_value_key" ON "Block"("kind", "value");

-- CreateIndex
CREATE UNIQUE INDEX "Job_dedupeKey_key" ON "Job"("dedupeKey");

-- CreateIndex
CREATE INDEX "Job_state_runAt_idx" ON "Job"("state", "runAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- The full text of responses (by hand: Prisma does not know virtual tables). lib/db/full-text.ts writes it.
CREATE VIRTUAL TABLE "CommentText" USING fts5(author, body, tokenize = "unicode61 remove_diacritics 2");
