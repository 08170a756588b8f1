-- CreateEnum
CREATE TYPE "agenda_purpose" AS ENUM ('information', 'discussion', 'decision');

-- CreateEnum
CREATE TYPE "agenda_item_state" AS ENUM ('on', 'proposed', 'declined');

-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "because" TEXT,
ADD COLUMN     "proposal" INTEGER,
ADD COLUMN     "purpose" "agenda_purpose",
ADD COLUMN     "state" "agenda_item_state" NOT NULL DEFAULT 'on';

-- AlterTable
ALTER TABLE "meetings" RENAME COLUMN "closes_at" TO "next_at";
ALTER TABLE "meetings" ADD COLUMN     "packed_at" TIMESTAMPTZ(3);
ALTER INDEX "meetings_closes_at_idx" RENAME TO "meetings_next_at_idx";

-- CreateTable
CREATE TABLE "papers" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "edition" INTEGER NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "papers_item_id_idx" ON "papers"("item_id");

-- CreateIndex
CREATE INDEX "papers_created_by_id_idx" ON "papers"("created_by_id");

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is planned already is looked at once, to tell when its agenda and its pack are due.
UPDATE "meetings" SET "next_at" = now() WHERE "status" = 'scheduled' AND "starts_at" > now();
