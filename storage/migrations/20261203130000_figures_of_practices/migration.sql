-- CreateEnum
CREATE TYPE "measure_status" AS ENUM ('kept', 'replaced', 'removed', 'withdrawn');

-- CreateEnum
CREATE TYPE "practices_named" AS ENUM ('own', 'all', 'none');

-- CreateEnum
CREATE TYPE "hidden_for" AS ENUM ('count', 'respondents');

-- CreateEnum
CREATE TYPE "limits_method" AS ENUM ('exact', 'national');

-- CreateTable
CREATE TABLE "measure_sets" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "named" "practices_named" NOT NULL DEFAULT 'own',
    "hidden_for" "hidden_for" NOT NULL DEFAULT 'count',
    "hidden_up_to" INTEGER NOT NULL DEFAULT 4,
    "method" "limits_method" NOT NULL DEFAULT 'exact',
    "status" "measure_status" NOT NULL DEFAULT 'kept',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "measure_sets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measured_practices" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "code" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID,

    CONSTRAINT "measured_practices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "measured_figures" (
    "id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "practice_id" UUID NOT NULL,
    "indicator" TEXT NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "count" INTEGER NOT NULL,
    "of" INTEGER,
    "expected" INTEGER,

    CONSTRAINT "measured_figures_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "measure_sets_review_id_status_idx" ON "measure_sets"("review_id", "status");

-- CreateIndex
CREATE INDEX "measure_sets_created_by_id_idx" ON "measure_sets"("created_by_id");

-- CreateIndex
CREATE INDEX "measured_practices_organisation_id_idx" ON "measured_practices"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "measured_practices_review_id_code_key" ON "measured_practices"("review_id", "code");

-- CreateIndex
CREATE INDEX "measured_figures_practice_id_idx" ON "measured_figures"("practice_id");

-- CreateIndex
CREATE UNIQUE INDEX "measured_figures_set_id_indicator_practice_id_from_until_key" ON "measured_figures"("set_id", "indicator", "practice_id", "from", "until");

-- AddForeignKey
ALTER TABLE "measure_sets" ADD CONSTRAINT "measure_sets_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measure_sets" ADD CONSTRAINT "measure_sets_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measured_practices" ADD CONSTRAINT "measured_practices_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measured_practices" ADD CONSTRAINT "measured_practices_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measured_figures" ADD CONSTRAINT "measured_figures_set_id_fkey" FOREIGN KEY ("set_id") REFERENCES "measure_sets"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "measured_figures" ADD CONSTRAINT "measured_figures_practice_id_fkey" FOREIGN KEY ("practice_id") REFERENCES "measured_practices"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


