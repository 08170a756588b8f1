-- When it is next looked whether a task is long overdue. What was overdue before this is left as it was.
ALTER TABLE "actions" ADD COLUMN "late_at" TIMESTAMPTZ(3);
ALTER TABLE "milestones" ADD COLUMN "late_at" TIMESTAMPTZ(3);
UPDATE "actions" SET "late_at" = ("due" + 1)::timestamp AT TIME ZONE 'UTC' WHERE "status" = 'open' AND "due" >= CURRENT_DATE;
UPDATE "milestones" SET "late_at" = ("due" + 1)::timestamp AT TIME ZONE 'UTC' WHERE "status" = 'open' AND "due" >= CURRENT_DATE;
CREATE INDEX "actions_late_at_idx" ON "actions"("late_at");
CREATE INDEX "milestones_late_at_idx" ON "milestones"("late_at");

-- After how many working days managers are told; 0 for never.
ALTER TABLE "networks" ADD COLUMN "managers_told_after" INTEGER NOT NULL DEFAULT 10;
