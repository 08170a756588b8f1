-- CreateEnum
CREATE TYPE "report_parting" AS ENUM ('locality', 'role');

-- AlterTable
ALTER TABLE "reviews" ADD COLUMN     "is_parted" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "report_parts" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "by" "report_parting" NOT NULL,
    "place" INTEGER NOT NULL,
    "names" TEXT[],
    "asked" INTEGER NOT NULL,
    "given" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "report_parts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_parts_review_id_by_place_key" ON "report_parts"("review_id", "by", "place");

-- AddForeignKey
ALTER TABLE "report_parts" ADD CONSTRAINT "report_parts_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
