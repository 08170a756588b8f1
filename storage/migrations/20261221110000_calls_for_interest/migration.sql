-- CreateEnum
CREATE TYPE "interest_call_status" AS ENUM ('open', 'choosing', 'answered', 'withdrawn');

-- CreateEnum
CREATE TYPE "expression_status" AS ENUM ('interested', 'shortlisted', 'selected', 'not_selected', 'signed_up', 'active', 'withdrawn');

-- CreateTable
CREATE TABLE "interest_calls" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "because" TEXT,
    "wanted" INTEGER,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3),
    "status" "interest_call_status" NOT NULL DEFAULT 'open',
    "answered_at" TIMESTAMPTZ(3),
    "group_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "interest_calls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "expressions" (
    "id" UUID NOT NULL,
    "call_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "statement" TEXT,
    "status" "expression_status" NOT NULL DEFAULT 'interested',
    "because" TEXT,
    "decided_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "expressions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "interest_calls_group_id_key" ON "interest_calls"("group_id");

-- CreateIndex
CREATE INDEX "interest_calls_network_id_status_number_idx" ON "interest_calls"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "interest_calls_status_next_at_idx" ON "interest_calls"("status", "next_at");

-- CreateIndex
CREATE INDEX "interest_calls_created_by_id_idx" ON "interest_calls"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "interest_calls_network_id_number_key" ON "interest_calls"("network_id", "number");

-- CreateIndex
CREATE INDEX "expressions_person_id_idx" ON "expressions"("person_id");

-- CreateIndex
CREATE INDEX "expressions_decided_by_id_idx" ON "expressions"("decided_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "expressions_call_id_person_id_key" ON "expressions"("call_id", "person_id");

-- AddForeignKey
ALTER TABLE "interest_calls" ADD CONSTRAINT "interest_calls_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_calls" ADD CONSTRAINT "interest_calls_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interest_calls" ADD CONSTRAINT "interest_calls_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expressions" ADD CONSTRAINT "expressions_call_id_fkey" FOREIGN KEY ("call_id") REFERENCES "interest_calls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expressions" ADD CONSTRAINT "expressions_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "expressions" ADD CONSTRAINT "expressions_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A search finds calls for interest by these words.
CREATE INDEX "interest_calls_words_idx" ON "interest_calls" USING GIN (search_words(ARRAY[title, because], network_id)) WITH (fastupdate = off);
