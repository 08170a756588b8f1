-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "carried_from_id" UUID;

-- CreateIndex
CREATE INDEX "agenda_items_carried_from_id_idx" ON "agenda_items"("carried_from_id");

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_carried_from_id_fkey" FOREIGN KEY ("carried_from_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
