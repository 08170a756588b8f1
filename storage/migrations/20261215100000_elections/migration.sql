-- CreateEnum
CREATE TYPE "election_status" AS ENUM ('nominating', 'balloting', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "candidate_status" AS ENUM ('nominated', 'standing', 'declined', 'elected', 'not_elected', 'left', 'withdrawn');

-- CreateTable
CREATE TABLE "elections" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "seats" INTEGER NOT NULL,
    "by_profession" BOOLEAN NOT NULL DEFAULT false,
    "is_secret" BOOLEAN NOT NULL,
    "electorate" TEXT,
    "role" "role" NOT NULL,
    "until" DATE,
    "seated_in_id" UUID,
    "seed" TEXT NOT NULL,
    "nominations_close" TIMESTAMPTZ(3) NOT NULL,
    "ballot_closes" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "status" "election_status" NOT NULL DEFAULT 'nominating',
    "closed_at" TIMESTAMPTZ(3),
    "because" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "elections_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "candidates" (
    "id" UUID NOT NULL,
    "election_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "nominated_by_id" UUID NOT NULL,
    "profession" "profession",
    "status" "candidate_status" NOT NULL,
    "statement" TEXT,
    "place" INTEGER,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "candidates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "election_ballots" (
    "id" UUID NOT NULL,
    "election_id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "profession" "profession",
    "next_at" TIMESTAMPTZ(3),

    CONSTRAINT "election_ballots_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "elections_network_id_status_number_idx" ON "elections"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "elections_status_next_at_idx" ON "elections"("status", "next_at");

-- CreateIndex
CREATE INDEX "elections_seated_in_id_idx" ON "elections"("seated_in_id");

-- CreateIndex
CREATE INDEX "elections_created_by_id_idx" ON "elections"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "elections_network_id_number_key" ON "elections"("network_id", "number");

-- CreateIndex
CREATE INDEX "candidates_person_id_status_idx" ON "candidates"("person_id", "status");

-- CreateIndex
CREATE INDEX "candidates_nominated_by_id_idx" ON "candidates"("nominated_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "candidates_election_id_person_id_key" ON "candidates"("election_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "election_ballots_poll_id_key" ON "election_ballots"("poll_id");

-- CreateIndex
CREATE INDEX "election_ballots_election_id_idx" ON "election_ballots"("election_id");

-- CreateIndex
CREATE INDEX "election_ballots_next_at_idx" ON "election_ballots"("next_at");

-- AddForeignKey
ALTER TABLE "elections" ADD CONSTRAINT "elections_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elections" ADD CONSTRAINT "elections_seated_in_id_fkey" FOREIGN KEY ("seated_in_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "elections" ADD CONSTRAINT "elections_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_election_id_fkey" FOREIGN KEY ("election_id") REFERENCES "elections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "candidates" ADD CONSTRAINT "candidates_nominated_by_id_fkey" FOREIGN KEY ("nominated_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "election_ballots" ADD CONSTRAINT "election_ballots_election_id_fkey" FOREIGN KEY ("election_id") REFERENCES "elections"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "election_ballots" ADD CONSTRAINT "election_ballots_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A search finds elections by these words.
CREATE INDEX "elections_words_idx" ON "elections" USING GIN (search_words(ARRAY[title], network_id)) WITH (fastupdate = off);
