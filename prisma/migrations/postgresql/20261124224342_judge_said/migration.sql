-- CreateEnum
CREATE TYPE "JudgeSaid" AS ENUM ('publish', 'hold', 'bin');

-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN     "said" "JudgeSaid";
