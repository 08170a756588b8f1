-- CreateEnum
CREATE TYPE "date_search_status" AS ENUM ('open', 'closed', 'cancelled');

-- CreateEnum
CREATE TYPE "minutes_vote_status" AS ENUM ('open', 'confirmed', 'failed', 'cancelled');

-- AlterTable
ALTER TABLE "confirmed_minutes" ADD COLUMN     "by_poll" TEXT,
ADD COLUMN     "put_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "found_by_id" UUID;

-- CreateTable
CREATE TABLE "date_searches" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "length" INTEGER NOT NULL,
    "place" TEXT,
    "status" "date_search_status" NOT NULL DEFAULT 'open',
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "date_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "minutes_votes" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "status" "minutes_vote_status" NOT NULL DEFAULT 'open',
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,

    CONSTRAINT "minutes_votes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "date_searches_poll_id_key" ON "date_searches"("poll_id");

-- CreateIndex
CREATE INDEX "date_searches_network_id_idx" ON "date_searches"("network_id");

-- CreateIndex
CREATE INDEX "date_searches_status_next_at_idx" ON "date_searches"("status", "next_at");

-- CreateIndex
CREATE INDEX "date_searches_created_by_id_idx" ON "date_searches"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "minutes_votes_poll_id_key" ON "minutes_votes"("poll_id");

-- CreateIndex
CREATE INDEX "minutes_votes_meeting_id_status_idx" ON "minutes_votes"("meeting_id", "status");

-- CreateIndex
CREATE INDEX "minutes_votes_status_next_at_idx" ON "minutes_votes"("status", "next_at");

-- CreateIndex
CREATE INDEX "minutes_votes_created_by_id_idx" ON "minutes_votes"("created_by_id");

-- CreateIndex
CREATE INDEX "meetings_found_by_id_idx" ON "meetings"("found_by_id");

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "date_searches" ADD CONSTRAINT "date_searches_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_found_by_id_fkey" FOREIGN KEY ("found_by_id") REFERENCES "date_searches"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_votes" ADD CONSTRAINT "minutes_votes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_votes" ADD CONSTRAINT "minutes_votes_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "minutes_votes" ADD CONSTRAINT "minutes_votes_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


