-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "EntryKind" AS ENUM ('article', 'reading', 'page');

-- CreateEnum
CREATE TYPE "CommentKind" AS ENUM ('comment', 'pingback', 'trackback', 'webmention');

-- CreateEnum
CREATE TYPE "CommentState" AS ENUM ('pending', 'approved', 'spam', 'trash');

-- CreateEnum
CREATE TYPE "LinkbackType" AS ENUM ('mention', 'reply', 'like', 'repost', 'bookmark');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('word', 'host', 'network');

-- CreateEnum
CREATE TYPE "BlockEffect" AS ENUM ('hold', 'bin');

-- CreateEnum
CREATE TYPE "JobState" AS ENUM ('waiting', 'dead');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'moderator', 'author');

-- CreateTable
CREATE TABLE "Entry" (
    "id" SERIAL NOT NULL,
    "key" TEXT,
    "kind" "EntryKind" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "comments" INTEGER NOT NULL DEFAULT 0,
    "linkbacks" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" SERIAL NOT NULL,
    "entryId" INTEGER NOT NULL,
    "kind" "CommentKind" NOT NULL,
    "state" "CommentState" NOT NULL,
    "parentId" INTEGER,
    "rootId" INTEGER,
    "authorName" TEXT,
    "authorUrl" TEXT,
    "commenterId" INTEGER,
    "userId" INTEGER,
    "body" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "rendererVersion" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),
    "wantsReplies" BOOLEAN NOT NULL DEFAULT false,
    "verdict" JSONB NOT NULL,
    "addressHash" TEXT,
    "networkHash" TEXT,
    "submissionKey" TEXT,
    "textHash" TEXT NOT NULL,
    "originSystem" TEXT,
    "originId" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "replacedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Linkback" (
    "id" SERIAL NOT NULL,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "protocol" "CommentKind" NOT NULL,
    "type" "LinkbackType" NOT NULL DEFAULT 'mention',
    "title" TEXT,
    "siteName" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "verifiedAt" TIMESTAMP(3),
    "checkedAt" TIMESTAMP(3),
    "failure" TEXT,

    CONSTRAINT "Linkback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "userId" INTEGER,
    "rule" TEXT,
    "fromState" "CommentState",
    "toState" "CommentState" NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "undoneAt" TIMESTAMP(3),
    "batch" TEXT NOT NULL,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tally" (
    "kind" "CommentKind" NOT NULL,
    "state" "CommentState" NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("kind","state")
);

-- CreateTable
CREATE TABLE "Commenter" (
    "id" SERIAL NOT NULL,
    "emailHash" TEXT NOT NULL,
    "emailSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Commenter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Block" (
    "id" SERIAL NOT NULL,
    "kind" "BlockKind" NOT NULL,
    "value" TEXT NOT NULL,
    "effect" "BlockEffect" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "state" "JobState" NOT NULL DEFAULT 'waiting',
    "dedupeKey" TEXT,
    "runAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseId" TEXT,
    "lastError" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
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

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Linkback" ADD CONSTRAINT "Linkback_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Linkback" ADD CONSTRAINT "Linkback_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The full text of responses (by hand: Prisma does not know text search). lib/db/full-text.ts writes it.
CREATE TABLE "CommentText" ("rowid" INTEGER PRIMARY KEY, "words" tsvector NOT NULL);
CREATE INDEX "CommentText_words_idx" ON "CommentText" USING gin ("words");
