-- AlterEnum
ALTER TYPE "CommentState" ADD VALUE 'aside';
