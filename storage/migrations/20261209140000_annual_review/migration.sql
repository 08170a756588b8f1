-- What stakeholders said of a plan's year, and which priority goes on from which.
CREATE TYPE "plan_answer_status" AS ENUM ('active', 'withdrawn');
ALTER TABLE "priorities" ADD COLUMN "carried_from_id" UUID;
CREATE INDEX "priorities_carried_from_id_idx" ON "priorities"("carried_from_id");
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "priorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE TABLE "plan_answers" (
  "id" UUID NOT NULL,
  "plan_id" UUID NOT NULL,
  "stakeholder" TEXT NOT NULL,
  "quality" TEXT,
  "variation" TEXT,
  "inequalities" TEXT,
  "suggestion" TEXT,
  "answered_at" TIMESTAMPTZ(3),
  "status" "plan_answer_status" NOT NULL DEFAULT 'active',
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "created_by_id" UUID NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "plan_answers_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "plan_answers_plan_id_idx" ON "plan_answers"("plan_id");
CREATE INDEX "plan_answers_created_by_id_idx" ON "plan_answers"("created_by_id");
ALTER TABLE "plan_answers" ADD CONSTRAINT "plan_answers_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_answers" ADD CONSTRAINT "plan_answers_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
