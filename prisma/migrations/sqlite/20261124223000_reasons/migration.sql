-- AlterTable
ALTER TABLE "Comment" ADD COLUMN "reasons" INTEGER NOT NULL DEFAULT 0;

-- What stands there already, as lib/spam/reason-kinds.ts reads it: findings, and of a judge in doubt its first three parts.
UPDATE "Comment" SET "reasons" = COALESCE((
  SELECT SUM(DISTINCT CASE
      WHEN "code" IN ('honeypot', 'token-forged', 'token-replayed') THEN 1
      WHEN "code" LIKE 'token-%' THEN 2
      WHEN "code" LIKE 'block-%' OR "code" LIKE 'quiet-%' THEN 4
      WHEN "code" = 'links' THEN 8
      WHEN "code" = 'same-text' THEN 16
      WHEN "code" = 'attack' THEN 32
      WHEN "code" IN ('judge-spam', 'judge-young') THEN 64
      WHEN "code" = 'judge-unsure' THEN 128
      WHEN "code" LIKE 'said-%' THEN 256
      WHEN "code" = 'learned-host' THEN 512
      WHEN "code" IN ('learned-word', 'learned-pair', 'learned-part') THEN 1024
      WHEN "code" = 'learned-author' THEN 2048
      WHEN "code" = 'learned-topic' THEN 4096
      WHEN "code" = 'learned-sign' THEN 8192
      WHEN "code" IN ('link-farm', 'hidden-link') THEN 16384
      WHEN "code" = 'akismet-spam' THEN 32768
      ELSE 131072 END) FROM (
    SELECT json_extract(r.value, '$.code') AS "code" FROM json_each("Comment"."verdict", '$.reasons') r
    WHERE json_extract(r.value, '$.adds') IS NULL AND json_extract(r.value, '$.code') NOT IN ('vouch', 'akismet-ham')
    UNION ALL
    SELECT "code" FROM (
      SELECT json_extract(r.value, '$.code') AS "code" FROM json_each("Comment"."verdict", '$.reasons') r
      WHERE CAST(json_extract(r.value, '$.adds') AS REAL) > 0 AND json_extract(r.value, '$.code') <> 'learned-more'
        AND EXISTS (SELECT 1 FROM json_each("Comment"."verdict", '$.reasons') r WHERE json_extract(r.value, '$.code') LIKE 'judge-%')
      ORDER BY r.key LIMIT 3) AS parts) AS told), 0);

UPDATE "Comment" SET "reasons" = "reasons" + 65536
WHERE "id" IN (SELECT "commentId" FROM "Decision" WHERE "rule" = 'doubt' AND "fromState" IS NULL);

-- CreateIndex
CREATE INDEX "Comment_state_kind_reasons_id_idx" ON "Comment"("state", "kind", "reasons", "id");

-- CreateIndex
CREATE INDEX "Commenter_provenAt_id_idx" ON "Commenter"("provenAt", "id");

-- CreateIndex
CREATE INDEX "Commenter_trustedAt_id_idx" ON "Commenter"("trustedAt", "id");
