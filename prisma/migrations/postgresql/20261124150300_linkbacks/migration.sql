-- AlterTable
ALTER TABLE "Entry" ADD COLUMN "told" TEXT;

-- CreateEnum
CREATE TYPE "SentState" AS ENUM ('waiting', 'sent', 'unsupported', 'failed', 'silenced');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "LinkbackType" ADD VALUE 'rsvp';
ALTER TYPE "LinkbackType" ADD VALUE 'reaction';

-- AlterTable
ALTER TABLE "Linkback" ADD COLUMN     "authorUrl" TEXT,
ADD COLUMN     "claims" JSONB,
ADD COLUMN     "lostAt" TIMESTAMP(3),
ADD COLUMN     "pictureId" TEXT,
ADD COLUMN     "protocols" JSONB,
ADD COLUMN     "publishedAt" TIMESTAMP(3),
ADD COLUMN     "reportedAt" TIMESTAMP(3),
ADD COLUMN     "vouch" TEXT;
UPDATE "Linkback" SET "protocols" = jsonb_build_array("protocol"), "reportedAt" = "createdAt";
ALTER TABLE "Linkback" ALTER COLUMN "protocols" SET NOT NULL, ALTER COLUMN "reportedAt" SET NOT NULL;

-- CreateTable
CREATE TABLE "Picture" (
    "id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Picture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentLink" (
    "id" SERIAL NOT NULL,
    "entryId" INTEGER NOT NULL,
    "commentId" INTEGER,
    "source" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "state" "SentState" NOT NULL DEFAULT 'waiting',
    "isThere" BOOLEAN NOT NULL DEFAULT true,
    "version" TEXT NOT NULL,
    "protocol" "CommentKind",
    "endpoint" TEXT,
    "answer" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "triedAt" TIMESTAMP(3),
    "nextTryAt" TIMESTAMP(3),

    CONSTRAINT "SentLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SilentHost" (
    "host" TEXT NOT NULL,
    "optedOut" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "SilentHost_pkey" PRIMARY KEY ("host")
);

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

-- CreateIndex
CREATE INDEX "Linkback_pictureId_idx" ON "Linkback"("pictureId");

-- AddForeignKey
ALTER TABLE "Linkback" ADD CONSTRAINT "Linkback_pictureId_fkey" FOREIGN KEY ("pictureId") REFERENCES "Picture"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentLink" ADD CONSTRAINT "SentLink_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentLink" ADD CONSTRAINT "SentLink_commentId_fkey" FOREIGN KEY ("commentId") REFERENCES "Comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
