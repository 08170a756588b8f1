-- AlterTable
ALTER TABLE "actions" ADD COLUMN     "review_id" UUID,
ADD COLUMN     "review_line" INTEGER;

-- CreateIndex
CREATE INDEX "actions_review_id_review_line_idx" ON "actions"("review_id", "review_line");

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Those made of a line say which at their end.
UPDATE "actions" AS a SET "review_id" = r."id", "review_line" = (regexp_match(a."text", ' \(R\d{1,9}, line (\d{1,5})\)$'))[1]::int
FROM "reviews" AS r
WHERE r."network_id" = a."network_id" AND r."status" = 'closed'
  AND r."number" = (regexp_match(a."text", ' \(R(\d{1,9}), line \d{1,5}\)$'))[1]::int;
