-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN "said" TEXT;
