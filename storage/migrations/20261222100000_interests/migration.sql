-- CreateEnum
CREATE TYPE "interest_kind" AS ENUM ('financial', 'professional', 'personal', 'indirect');

-- CreateEnum
CREATE TYPE "interest_handling" AS ENUM ('noted', 'abstains', 'leaves');

-- CreateEnum
CREATE TYPE "interest_status" AS ENUM ('held', 'ended', 'withdrawn');

-- CreateTable
CREATE TABLE "interests" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "interest_kind",
    "text" TEXT NOT NULL,
    "meeting_id" UUID,
    "item_id" UUID,
    "poll_id" UUID,
    "handling" "interest_handling",
    "because" TEXT,
    "ruled_by_id" UUID,
    "ruled_at" TIMESTAMPTZ(3),
    "status" "interest_status" NOT NULL DEFAULT 'held',
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "interests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "interests_network_id_status_number_idx" ON "interests"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "interests_person_id_idx" ON "interests"("person_id");

-- CreateIndex
CREATE INDEX "interests_ruled_by_id_idx" ON "interests"("ruled_by_id");

-- CreateIndex
CREATE INDEX "interests_meeting_id_idx" ON "interests"("meeting_id");

-- CreateIndex
CREATE INDEX "interests_item_id_idx" ON "interests"("item_id");

-- CreateIndex
CREATE INDEX "interests_poll_id_idx" ON "interests"("poll_id");

-- CreateIndex
CREATE UNIQUE INDEX "interests_network_id_number_key" ON "interests"("network_id", "number");

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_ruled_by_id_fkey" FOREIGN KEY ("ruled_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interests" ADD CONSTRAINT "interests_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A search finds interests by these words.
CREATE INDEX "interests_words_idx" ON "interests" USING GIN (search_words(ARRAY[text, because], network_id)) WITH (fastupdate = off);
