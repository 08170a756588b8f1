-- CreateEnum
CREATE TYPE "organisation_proposal_status" AS ENUM ('open', 'done', 'refused', 'expired', 'overtaken', 'withdrawn');

-- AlterTable
ALTER TABLE "organisations" ADD COLUMN     "added_in_id" UUID,
ADD COLUMN     "withdrawn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "organisation_names" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_proposals" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "name" TEXT,
    "into_id" UUID,
    "status" "organisation_proposal_status" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_proposals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisation_assents" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "agreed" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisation_assents_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "organisation_names_organisation_id_idx" ON "organisation_names"("organisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_names_network_id_organisation_id_key" ON "organisation_names"("network_id", "organisation_id");

-- CreateIndex
CREATE INDEX "organisation_proposals_network_id_idx" ON "organisation_proposals"("network_id");

-- CreateIndex
CREATE INDEX "organisation_proposals_organisation_id_status_idx" ON "organisation_proposals"("organisation_id", "status");

-- CreateIndex
CREATE INDEX "organisation_proposals_into_id_status_idx" ON "organisation_proposals"("into_id", "status");

-- CreateIndex
CREATE INDEX "organisation_proposals_status_expires_at_idx" ON "organisation_proposals"("status", "expires_at");

-- CreateIndex
CREATE INDEX "organisation_assents_network_id_idx" ON "organisation_assents"("network_id");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_assents_proposal_id_network_id_key" ON "organisation_assents"("proposal_id", "network_id");

-- CreateIndex
CREATE INDEX "organisations_added_in_id_idx" ON "organisations"("added_in_id");

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_added_in_id_fkey" FOREIGN KEY ("added_in_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_proposals" ADD CONSTRAINT "organisation_proposals_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_proposals" ADD CONSTRAINT "organisation_proposals_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_proposals" ADD CONSTRAINT "organisation_proposals_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_assents" ADD CONSTRAINT "organisation_assents_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "organisation_proposals"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation_assents" ADD CONSTRAINT "organisation_assents_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX "organisation_names_lower_name_idx" ON "organisation_names"("network_id", lower("name"));

-- In which network an organisation was made known, is told by the audit; by the command line it was in none.
UPDATE "organisations" AS o SET "added_in_id" = c."network_id"
FROM "changes" AS c JOIN "networks" AS n ON n."id" = c."network_id"
WHERE c."record" = 'organisation' AND c."record_id" = o."id" AND c."after" ->> 'version' = '1';
