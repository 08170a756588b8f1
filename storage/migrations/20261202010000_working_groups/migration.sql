-- CreateEnum
CREATE TYPE "working_group_status" AS ENUM ('proposed', 'established', 'closed', 'withdrawn');

-- CreateTable
CREATE TABLE "working_groups" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "because" TEXT,
    "lead_id" UUID NOT NULL,
    "needed" INTEGER NOT NULL,
    "until" DATE,
    "next_at" TIMESTAMPTZ(3),
    "status" "working_group_status" NOT NULL DEFAULT 'proposed',
    "own_network_id" UUID,
    "established_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "ended" TEXT,
    "report" TEXT,
    "reported_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "working_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "group_supporters" (
    "id" UUID NOT NULL,
    "group_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "group_supporters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "working_groups_network_id_status_number_idx" ON "working_groups"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "working_groups_status_next_at_idx" ON "working_groups"("status", "next_at");

-- CreateIndex
CREATE INDEX "working_groups_own_network_id_idx" ON "working_groups"("own_network_id");

-- CreateIndex
CREATE INDEX "working_groups_lead_id_status_idx" ON "working_groups"("lead_id", "status");

-- CreateIndex
CREATE INDEX "working_groups_created_by_id_idx" ON "working_groups"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "working_groups_network_id_number_key" ON "working_groups"("network_id", "number");

-- CreateIndex
CREATE INDEX "group_supporters_person_id_idx" ON "group_supporters"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "group_supporters_group_id_person_id_key" ON "group_supporters"("group_id", "person_id");

-- AddForeignKey
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_own_network_id_fkey" FOREIGN KEY ("own_network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_groups" ADD CONSTRAINT "working_groups_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_supporters" ADD CONSTRAINT "group_supporters_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_groups"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "group_supporters" ADD CONSTRAINT "group_supporters_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- A search finds groups by these words.
CREATE INDEX "working_groups_words_idx" ON "working_groups" USING GIN (search_words(ARRAY[title, because, report], network_id)) WITH (fastupdate = off);
