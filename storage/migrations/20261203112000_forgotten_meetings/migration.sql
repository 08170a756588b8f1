-- When a meeting that nobody ends does so by itself, and whether it did. One under way now ends a day after it began.
ALTER TABLE "meetings" ADD COLUMN "closes_at" TIMESTAMPTZ(3);
ALTER TABLE "meetings" ADD COLUMN "ended_itself" BOOLEAN NOT NULL DEFAULT false;
UPDATE "meetings" SET "closes_at" = "started_at" + interval '1 day' WHERE "status" = 'running';
CREATE INDEX "meetings_closes_at_idx" ON "meetings"("closes_at");
