-- When next somebody is asked to see that what a leaver holds is handed over. Those whose last day is still ahead are asked now.
ALTER TABLE "members" ADD COLUMN "hand_over_at" TIMESTAMPTZ(3);
UPDATE "members" SET "hand_over_at" = now() WHERE "status" = 'active' AND "until" >= CURRENT_DATE;
CREATE INDEX "members_hand_over_at_idx" ON "members"("hand_over_at");
