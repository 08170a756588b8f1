-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "abstained" INTEGER,
ADD COLUMN     "by_consensus" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "seconded_by_id" UUID,
ADD COLUMN     "votes_against" INTEGER,
ADD COLUMN     "votes_for" INTEGER;

-- CreateIndex
CREATE INDEX "decisions_proposed_by_id_idx" ON "decisions"("proposed_by_id");

-- CreateIndex
CREATE INDEX "decisions_seconded_by_id_idx" ON "decisions"("seconded_by_id");

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_seconded_by_id_fkey" FOREIGN KEY ("seconded_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
