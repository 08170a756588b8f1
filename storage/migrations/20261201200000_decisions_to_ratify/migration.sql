-- Items of an agenda that ask the meeting to ratify a decision.
-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "ratifies_id" UUID;

-- CreateIndex
CREATE INDEX "agenda_items_ratifies_id_idx" ON "agenda_items"("ratifies_id");

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_ratifies_id_fkey" FOREIGN KEY ("ratifies_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
