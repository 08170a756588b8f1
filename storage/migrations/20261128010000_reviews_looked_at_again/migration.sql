-- When a review is next to be seen to: at its close, or when closing it is tried again.
ALTER TABLE "reviews" ADD COLUMN "next_at" TIMESTAMPTZ(3);
UPDATE "reviews" SET "next_at" = "closes_at";
ALTER TABLE "reviews" ALTER COLUMN "next_at" SET NOT NULL;

DROP INDEX "reviews_status_closes_at_idx";
CREATE INDEX "reviews_status_next_at_idx" ON "reviews"("status", "next_at");
