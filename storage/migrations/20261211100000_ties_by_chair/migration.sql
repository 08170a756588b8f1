-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "awaits_chair" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "cast_by_id" UUID,
ADD COLUMN     "ties_by_chair" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "polls_network_id_awaits_chair_idx" ON "polls"("network_id", "awaits_chair");

-- CreateIndex
CREATE INDEX "polls_cast_by_id_idx" ON "polls"("cast_by_id");

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_cast_by_id_fkey" FOREIGN KEY ("cast_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


