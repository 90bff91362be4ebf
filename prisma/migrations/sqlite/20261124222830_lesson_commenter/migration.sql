-- AlterTable
ALTER TABLE "Lesson" ADD COLUMN "commenterId" INTEGER;

-- CreateIndex
CREATE INDEX "Lesson_commenterId_idx" ON "Lesson"("commenterId");

-- What was learned before is found too.
UPDATE "Lesson" SET "commenterId" = (SELECT c."commenterId" FROM "Comment" c WHERE c."id" = "Lesson"."commentId");

-- What is deleted or changed leaves its words in no older part of the full text.
INSERT INTO "CommentText" ("CommentText", rank) VALUES ('secure-delete', 1);
