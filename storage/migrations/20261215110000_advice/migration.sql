-- CreateEnum
CREATE TYPE "advice_kind" AS ENUM ('input', 'feedback', 'emergent_issue');

-- CreateEnum
CREATE TYPE "advice_status" AS ENUM ('open', 'agreeing', 'answered', 'withdrawn');

-- CreateTable
CREATE TABLE "advice_requests" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "advice_kind" NOT NULL,
    "question" TEXT NOT NULL,
    "asked_for_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "advice" TEXT,
    "combined_by_id" UUID,
    "poll_id" UUID,
    "next_at" TIMESTAMPTZ(3),
    "status" "advice_status" NOT NULL DEFAULT 'open',
    "answered_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advice_requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "advice_answers" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "advice_answers_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "advice_requests_poll_id_key" ON "advice_requests"("poll_id");

-- CreateIndex
CREATE INDEX "advice_requests_network_id_status_due_idx" ON "advice_requests"("network_id", "status", "due");

-- CreateIndex
CREATE INDEX "advice_requests_asked_for_id_status_due_idx" ON "advice_requests"("asked_for_id", "status", "due");

-- CreateIndex
CREATE INDEX "advice_requests_status_next_at_idx" ON "advice_requests"("status", "next_at");

-- CreateIndex
CREATE INDEX "advice_requests_combined_by_id_idx" ON "advice_requests"("combined_by_id");

-- CreateIndex
CREATE INDEX "advice_requests_created_by_id_idx" ON "advice_requests"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_requests_network_id_number_key" ON "advice_requests"("network_id", "number");

-- CreateIndex
CREATE INDEX "advice_answers_person_id_idx" ON "advice_answers"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "advice_answers_request_id_person_id_key" ON "advice_answers"("request_id", "person_id");

-- AddForeignKey
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_asked_for_id_fkey" FOREIGN KEY ("asked_for_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_combined_by_id_fkey" FOREIGN KEY ("combined_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_requests" ADD CONSTRAINT "advice_requests_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_answers" ADD CONSTRAINT "advice_answers_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "advice_requests"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "advice_answers" ADD CONSTRAINT "advice_answers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A search finds requests for advice by these words.
CREATE INDEX "advice_requests_words_idx" ON "advice_requests" USING GIN (search_words(ARRAY[question, advice], network_id)) WITH (fastupdate = off);
