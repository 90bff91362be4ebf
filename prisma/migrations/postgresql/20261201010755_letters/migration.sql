-- CreateEnum
CREATE TYPE "LetterPace" AS ENUM ('at_once', 'weekly');

-- AlterTable
ALTER TABLE "Subscription" ADD COLUMN     "letters" "LetterPace",
ADD COLUMN     "toldUpTo" INTEGER NOT NULL DEFAULT 0,
ALTER COLUMN "entryId" DROP NOT NULL;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "letterId" INTEGER;

-- CreateTable
CREATE TABLE "News" (
    "entryId" INTEGER NOT NULL,
    "shownAt" TIMESTAMP(3) NOT NULL,
    "ripeAt" TIMESTAMP(3),
    "number" INTEGER,

    CONSTRAINT "News_pkey" PRIMARY KEY ("entryId")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "entryIds" JSONB NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterRun" (
    "id" SERIAL NOT NULL,
    "pace" "LetterPace" NOT NULL,
    "upTo" INTEGER NOT NULL,
    "after" INTEGER NOT NULL DEFAULT 0,
    "mails" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "finishedAt" TIMESTAMP(3),

    CONSTRAINT "LetterRun_pkey" PRIMARY KEY ("id")
);

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

-- CreateIndex
CREATE INDEX "Subscription_letters_commenterId_idx" ON "Subscription"("letters", "commenterId");

-- CreateIndex
CREATE INDEX "Mail_letterId_idx" ON "Mail"("letterId");

-- AddForeignKey
ALTER TABLE "News" ADD CONSTRAINT "News_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE SET NULL ON UPDATE CASCADE;
