-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "closes_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "item_id" UUID;

-- CreateIndex
CREATE INDEX "polls_meeting_id_idx" ON "polls"("meeting_id");

-- CreateIndex
CREATE INDEX "polls_item_id_idx" ON "polls"("item_id");

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


