-- DropIndex
DROP INDEX "Linkback_host_idx";

-- CreateIndex
CREATE INDEX "Comment_state_createdAt_idx" ON "Comment"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Comment_commenterId_state_id_idx" ON "Comment"("commenterId", "state", "id");

-- CreateIndex
CREATE INDEX "Comment_withdrawnAt_idx" ON "Comment"("withdrawnAt");

-- CreateIndex
CREATE INDEX "Comment_networkHash_state_id_idx" ON "Comment"("networkHash", "state", "id");

-- CreateIndex
CREATE INDEX "Linkback_host_commentId_idx" ON "Linkback"("host", "commentId");

-- CreateIndex
CREATE INDEX "Commenter_createdAt_idx" ON "Commenter"("createdAt");
