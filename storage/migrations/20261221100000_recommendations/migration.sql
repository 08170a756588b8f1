-- CreateEnum
CREATE TYPE "recommendation_status" AS ENUM ('open', 'handed', 'replied', 'withdrawn');

-- CreateEnum
CREATE TYPE "endorsement_status" AS ENUM ('asked', 'voting', 'endorsed', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "recommendations" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "because" TEXT,
    "put_by_id" UUID NOT NULL,
    "status" "recommendation_status" NOT NULL DEFAULT 'open',
    "addressee" TEXT,
    "handed_by_id" UUID,
    "handed_at" TIMESTAMPTZ(3),
    "reply_due" DATE,
    "reply" TEXT,
    "replied_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "recommendations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "endorsements" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "recommendation_id" UUID NOT NULL,
    "status" "endorsement_status" NOT NULL DEFAULT 'asked',
    "by_id" UUID,
    "at" TIMESTAMPTZ(3),
    "because" TEXT,
    "poll_id" UUID,
    "next_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "endorsements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recommendations_network_id_status_number_idx" ON "recommendations"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "recommendations_put_by_id_idx" ON "recommendations"("put_by_id");

-- CreateIndex
CREATE INDEX "recommendations_handed_by_id_idx" ON "recommendations"("handed_by_id");

-- CreateIndex
CREATE INDEX "recommendations_created_by_id_idx" ON "recommendations"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "recommendations_network_id_number_key" ON "recommendations"("network_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "endorsements_poll_id_key" ON "endorsements"("poll_id");

-- CreateIndex
CREATE INDEX "endorsements_network_id_status_number_idx" ON "endorsements"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "endorsements_recommendation_id_status_idx" ON "endorsements"("recommendation_id", "status");

-- CreateIndex
CREATE INDEX "endorsements_status_next_at_idx" ON "endorsements"("status", "next_at");

-- CreateIndex
CREATE INDEX "endorsements_by_id_idx" ON "endorsements"("by_id");

-- CreateIndex
CREATE INDEX "endorsements_created_by_id_idx" ON "endorsements"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "endorsements_network_id_number_key" ON "endorsements"("network_id", "number");

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_put_by_id_fkey" FOREIGN KEY ("put_by_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_handed_by_id_fkey" FOREIGN KEY ("handed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendations" ADD CONSTRAINT "recommendations_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "endorsements" ADD CONSTRAINT "endorsements_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- A search finds recommendations by these words.
CREATE INDEX "recommendations_words_idx" ON "recommendations" USING GIN (search_words(ARRAY[text, because, reply], network_id)) WITH (fastupdate = off);
