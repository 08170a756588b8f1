-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "lacked_quorum" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "ratified_at" TIMESTAMPTZ(3),
ADD COLUMN     "ratified_by_poll_id" UUID,
ADD COLUMN     "ratified_in_id" UUID;

-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "ratifies_decision_id" UUID;

-- CreateIndex
CREATE INDEX "decisions_ratified_in_id_idx" ON "decisions"("ratified_in_id");

-- CreateIndex
CREATE INDEX "decisions_ratified_by_poll_id_idx" ON "decisions"("ratified_by_poll_id");

-- CreateIndex
CREATE INDEX "polls_ratifies_decision_id_idx" ON "polls"("ratifies_decision_id");

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_ratified_in_id_fkey" FOREIGN KEY ("ratified_in_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_ratified_by_poll_id_fkey" FOREIGN KEY ("ratified_by_poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_ratifies_decision_id_fkey" FOREIGN KEY ("ratifies_decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- What is on the agenda of a meeting that is not over yet is still to be ratified.
UPDATE "decisions" SET "lacked_quorum" = true WHERE "status" = 'standing' AND "id" IN (
  SELECT i."ratifies_id" FROM "agenda_items" AS i JOIN "meetings" AS m ON m."id" = i."meeting_id"
  WHERE NOT i."withdrawn" AND m."status" IN ('scheduled', 'running')
);
