-- The sections of a plan, each in versions, and which of them a step of making it finishes.
CREATE TYPE "section_name" AS ENUM ('national', 'local', 'effectiveness', 'leadership', 'resources', 'engagement', 'relationships', 'development');
CREATE TYPE "plan_section_status" AS ENUM ('active', 'withdrawn');
ALTER TABLE "milestones" ADD COLUMN "finishes" "section_name"[] NOT NULL DEFAULT ARRAY[]::"section_name"[];
CREATE TABLE "plan_sections" (
  "id" UUID NOT NULL,
  "plan_id" UUID NOT NULL,
  "section" "section_name" NOT NULL,
  "number" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "status" "plan_section_status" NOT NULL DEFAULT 'active',
  "created_at" TIMESTAMPTZ(3) NOT NULL,
  "created_by_id" UUID NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  CONSTRAINT "plan_sections_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "plan_sections_plan_id_section_number_key" ON "plan_sections"("plan_id", "section", "number");
CREATE INDEX "plan_sections_created_by_id_idx" ON "plan_sections"("created_by_id");
ALTER TABLE "plan_sections" ADD CONSTRAINT "plan_sections_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "plan_sections" ADD CONSTRAINT "plan_sections_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
