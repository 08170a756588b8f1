-- When a plan was submitted, and who approved it.
CREATE TYPE "approving_part" AS ENUM ('members', 'areaTeam');
CREATE TYPE "plan_approval_status" AS ENUM ('active', 'withdrawn');
ALTER TABLE "plans" ADD COLUMN "submitted_at" TIMESTAMPTZ(3),
ADD COLUMN "submitted_by_id" UUID;
CREATE INDEX "plans_submitted_by_id_idx" ON "plans"("submitted_by_id");
ALTER TABLE "plans" ADD CONSTRAINT "plans_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "plan_approvals" (
  "id" UUID NOT NULL,
  "plan_id" UUID NOT NULL,
  "part" "approving_part" NOT NULL,
  "day" DATE NOT NULL,
  "who" TEXT,
  "poll_id" UUID,
  "status" "plan_approval_status" NOT NULL DEFAULT 'active',
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "created_by_id" UUID NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "plan_approvals_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_approvals_plan_id_idx" ON "plan_approvals"("plan_id");
CREATE INDEX "plan_approvals_poll_id_idx" ON "plan_approvals"("poll_id");
CREATE INDEX "plan_approvals_created_by_id_idx" ON "plan_approvals"("created_by_id");
ALTER TABLE "plan_approvals" ADD CONSTRAINT "plan_approvals_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_approvals" ADD CONSTRAINT "plan_approvals_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_approvals" ADD CONSTRAINT "plan_approvals_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
