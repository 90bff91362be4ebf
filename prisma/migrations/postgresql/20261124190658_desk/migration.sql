-- CreateEnum
CREATE TYPE "MailState" AS ENUM ('waiting', 'sending', 'sent', 'failed');

-- CreateEnum
CREATE TYPE "Digest" AS ENUM ('at_once', 'hourly', 'daily', 'never');

-- AlterEnum
ALTER TYPE "BlockKind" ADD VALUE 'person';

-- AlterEnum
ALTER TYPE "BlockEffect" ADD VALUE 'quiet';

-- AlterTable
ALTER TABLE "Comment" DROP COLUMN "wantsReplies",
ADD COLUMN     "consent" TEXT,
ADD COLUMN     "proven" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "userId" INTEGER;

-- AlterTable
ALTER TABLE "Commenter" ADD COLUMN     "name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "nameKey" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "provenAt" TIMESTAMP(3),
ADD COLUMN     "silentAt" TIMESTAMP(3),
ADD COLUMN     "trustedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Block" ADD COLUMN     "expiresAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "authorSlug" TEXT,
ADD COLUMN     "closedAt" TIMESTAMP(3),
ADD COLUMN     "digest" "Digest" NOT NULL DEFAULT 'hourly',
ADD COLUMN     "digestAt" TIMESTAMP(3),
ADD COLUMN     "seesEmails" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Subscription" (
    "id" SERIAL NOT NULL,
    "commenterId" INTEGER NOT NULL,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "scope" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),

    CONSTRAINT "Subscription_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notice" (
    "id" SERIAL NOT NULL,
    "commenterId" INTEGER NOT NULL,
    "commentId" INTEGER NOT NULL,
    "subscriptionId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "mailedAt" TIMESTAMP(3),

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" SERIAL NOT NULL,
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
    "state" "MailState" NOT NULL DEFAULT 'waiting',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "doubts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "sentAt" TIMESTAMP(3),
    "lastError" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "networkHash" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Lesson" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER,
    "decisionId" INTEGER NOT NULL,
    "linkback" BOOLEAN NOT NULL,
    "spam" BOOLEAN NOT NULL,
    "score" DOUBLE PRECISION,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "endedById" INTEGER,
    "evidence" JSONB NOT NULL,

    CONSTRAINT "Lesson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LessonTurn" (
    "id" SERIAL NOT NULL,
    "lessonId" INTEGER NOT NULL,
    "linkback" BOOLEAN NOT NULL,
    "learned" BOOLEAN NOT NULL,

    CONSTRAINT "LessonTurn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "JudgeSnapshot" (
    "linkback" BOOLEAN NOT NULL,
    "upTo" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "savedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "JudgeSnapshot_pkey" PRIMARY KEY ("linkback")
);

-- CreateTable
CREATE TABLE "Note" (
    "id" SERIAL NOT NULL,
    "commentId" INTEGER,
    "commenterId" INTEGER,
    "userId" INTEGER,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReplyTemplate" (
    "id" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReplyTemplate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BulkRun" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER,
    "filter" JSONB NOT NULL,
    "toState" "CommentState" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "batch" TEXT NOT NULL,
    "total" INTEGER NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "skipped" INTEGER NOT NULL DEFAULT 0,
    "undoing" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "BulkRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "changedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "UsedLink" (
    "id" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "UsedLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Trace" (
    "id" SERIAL NOT NULL,
    "action" TEXT NOT NULL,
    "counts" JSONB NOT NULL,
    "byPerson" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Trace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" SERIAL NOT NULL,
    "email" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "authorSlug" TEXT,
    "tokenHash" TEXT NOT NULL,
    "userId" INTEGER,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "acceptedAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

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
CREATE INDEX "Comment_networkHash_idx" ON "Comment"("networkHash");

-- CreateIndex
CREATE INDEX "Comment_authorUrl_idx" ON "Comment"("authorUrl");

-- CreateIndex
CREATE INDEX "Decision_createdAt_idx" ON "Decision"("createdAt");

-- CreateIndex
CREATE INDEX "Decision_userId_createdAt_idx" ON "Decision"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Decision_rule_createdAt_idx" ON "Decision"("rule", "createdAt");

-- CreateIndex
CREATE INDEX "Commenter_nameKey_idx" ON "Commenter"("nameKey");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Subscription" ADD CONSTRAINT "Subscription_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_subscriptionId_fkey" FOREIGN KEY ("subscriptionId") REFERENCES "Subscription"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lesson" ADD CONSTRAINT "Lesson_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LessonTurn" ADD CONSTRAINT "LessonTurn_lessonId_fkey" FOREIGN KEY ("lessonId") REFERENCES "Lesson"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_commenterId_fkey" FOREIGN KEY ("commenterId") REFERENCES "Commenter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Note" ADD CONSTRAINT "Note_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BulkRun" ADD CONSTRAINT "BulkRun_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
