-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "ratifies_id" UUID,
ADD COLUMN     "ratify_from" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "polls_ratifies_id_idx" ON "polls"("ratifies_id");

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_ratifies_id_fkey" FOREIGN KEY ("ratifies_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


