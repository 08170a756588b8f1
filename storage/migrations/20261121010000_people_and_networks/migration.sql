-- CreateEnum
CREATE TYPE "network_kind" AS ENUM ('lpn', 'assembly', 'working_group', 'reference_group', 'peer_review_group', 'neighbourhood', 'board', 'task_and_finish_group');

-- CreateEnum
CREATE TYPE "profession" AS ENUM ('pharmacy', 'dental', 'eye_health', 'several');

-- CreateEnum
CREATE TYPE "network_status" AS ENUM ('active', 'closed', 'merged');

-- CreateEnum
CREATE TYPE "member_status" AS ENUM ('asking', 'active', 'ended', 'declined');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('clinical_chair', 'deputy_chair', 'manager', 'clinician', 'patient_representative', 'public_health_specialist', 'specialist', 'lead_gp', 'lead_nurse', 'practice_voice', 'representative', 'administrator', 'observer');

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "email" TEXT,
ADD COLUMN     "is_closed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "invitations" ADD COLUMN     "role" "role";

-- AlterTable
ALTER TABLE "members" DROP CONSTRAINT "members_pkey",
ADD COLUMN     "because" TEXT,
ADD COLUMN     "id" UUID NOT NULL DEFAULT gen_random_uuid(),
ADD COLUMN     "status" "member_status" NOT NULL DEFAULT 'active',
ADD COLUMN     "until" DATE,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "members_pkey" PRIMARY KEY ("id");
ALTER TABLE "members" ALTER COLUMN "id" DROP DEFAULT;

-- AlterTable
ALTER TABLE "networks" ADD COLUMN     "area_team" TEXT,
ADD COLUMN     "because" TEXT,
ADD COLUMN     "kind" "network_kind" NOT NULL DEFAULT 'lpn',
ADD COLUMN     "main_id" UUID,
ADD COLUMN     "merged_into_id" UUID,
ADD COLUMN     "parent_id" UUID,
ADD COLUMN     "profession" "profession",
ADD COLUMN     "read_above" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "region" TEXT,
ADD COLUMN     "senate" TEXT,
ADD COLUMN     "status" "network_status" NOT NULL DEFAULT 'active';

-- AlterTable
ALTER TABLE "people" ADD COLUMN     "email" TEXT,
ADD COLUMN     "erased_at" TIMESTAMPTZ(3),
ADD COLUMN     "is_clinician" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "profession" TEXT,
ADD COLUMN     "skills" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "link_codes" (
    "code_hash" TEXT NOT NULL,
    "account_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "link_codes_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "code_tries" (
    "account_id" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "wait_until" TIMESTAMPTZ(3),

    CONSTRAINT "code_tries_pkey" PRIMARY KEY ("account_id")
);

-- CreateTable
CREATE TABLE "person_links" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "into_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "moved" JSONB NOT NULL,
    "unlinked_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_links_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "former_names" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "former_names_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seats" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "person_id" UUID,
    "role" "role" NOT NULL,
    "from" DATE,
    "until" DATE,
    "because" TEXT,
    "organisation_id" UUID,
    "locality" TEXT,
    "represents_id" UUID,
    "appointed_on" DATE,
    "panel" TEXT,
    "note" TEXT,
    "sessions" DOUBLE PRECISION,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "seats_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "organisations" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT,
    "merged_into_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "link_codes_account_id_idx" ON "link_codes"("account_id");

-- CreateIndex
CREATE INDEX "person_links_account_id_idx" ON "person_links"("account_id");

-- CreateIndex
CREATE INDEX "person_links_into_id_idx" ON "person_links"("into_id");

-- CreateIndex
CREATE INDEX "former_names_network_id_idx" ON "former_names"("network_id");

-- CreateIndex
CREATE INDEX "seats_network_id_person_id_idx" ON "seats"("network_id", "person_id");

-- CreateIndex
CREATE INDEX "seats_person_id_idx" ON "seats"("person_id");

-- CreateIndex
CREATE INDEX "seats_represents_id_idx" ON "seats"("represents_id");

-- CreateIndex
CREATE INDEX "seats_organisation_id_idx" ON "seats"("organisation_id");

-- CreateIndex
CREATE INDEX "organisations_name_idx" ON "organisations"("name");

-- CreateIndex
CREATE INDEX "accounts_email_idx" ON "accounts"("email");

-- CreateIndex
CREATE INDEX "people_email_idx" ON "people"("email");

-- CreateIndex
CREATE INDEX "members_network_id_status_joined_at_idx" ON "members"("network_id", "status", "joined_at");

-- CreateIndex
CREATE UNIQUE INDEX "members_network_id_person_id_key" ON "members"("network_id", "person_id");

-- CreateIndex
CREATE INDEX "networks_parent_id_idx" ON "networks"("parent_id");

-- CreateIndex
CREATE INDEX "networks_kind_status_name_idx" ON "networks"("kind", "status", "name");

-- CreateIndex
CREATE INDEX "networks_name_idx" ON "networks"("name");

-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "account_id" UUID;

-- CreateIndex
CREATE INDEX "actions_owner_id_status_due_idx" ON "actions"("owner_id", "status", "due");
