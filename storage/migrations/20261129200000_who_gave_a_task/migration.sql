-- Who gave an action or a milestone to its owner, and why; of those given before, nothing was kept.
ALTER TABLE "actions" ADD COLUMN "given_by_id" UUID, ADD COLUMN "given_because" TEXT;
ALTER TABLE "milestones" ADD COLUMN "given_by_id" UUID, ADD COLUMN "given_because" TEXT;
ALTER TABLE "nudges" ADD COLUMN "is_giving" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "actions_given_by_id_idx" ON "actions"("given_by_id");
CREATE INDEX "milestones_given_by_id_idx" ON "milestones"("given_by_id");
ALTER TABLE "actions" ADD CONSTRAINT "actions_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
