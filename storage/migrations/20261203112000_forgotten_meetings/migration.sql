-- When a meeting that nobody ends does so by itself, and whether it did. One that is under way is left to those who started it.
ALTER TABLE "meetings" ADD COLUMN "closes_at" TIMESTAMPTZ(3);
ALTER TABLE "meetings" ADD COLUMN "ended_itself" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "meetings_closes_at_idx" ON "meetings"("closes_at");
