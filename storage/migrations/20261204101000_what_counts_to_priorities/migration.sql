-- Lines that somebody writes about a priority, and what else counts to it; what was there before counts to none.
-- CreateEnum
CREATE TYPE "highlight_kind" AS ENUM ('achieved', 'next', 'risk');

-- CreateEnum
CREATE TYPE "highlight_status" AS ENUM ('active', 'withdrawn');

-- AlterTable
ALTER TABLE "actions" ADD COLUMN     "priority_id" UUID;

-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "priority_id" UUID;

-- CreateTable
CREATE TABLE "highlights" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "highlight_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "status" "highlight_status" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "highlights_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "highlights_network_id_idx" ON "highlights"("network_id");

-- CreateIndex
CREATE INDEX "highlights_created_by_id_idx" ON "highlights"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "highlights_priority_id_number_key" ON "highlights"("priority_id", "number");

-- CreateIndex
CREATE INDEX "actions_priority_id_idx" ON "actions"("priority_id");

-- CreateIndex
CREATE INDEX "decisions_priority_id_idx" ON "decisions"("priority_id");

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "highlights" ADD CONSTRAINT "highlights_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A search finds highlights by their words.
CREATE INDEX "highlights_words_idx" ON "highlights" USING GIN (search_words(ARRAY[text], network_id)) WITH (fastupdate = off);
