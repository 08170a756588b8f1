-- CreateEnum
CREATE TYPE "shared_page_kind" AS ENUM ('agenda', 'minutes');

-- CreateEnum
CREATE TYPE "shared_page_status" AS ENUM ('open', 'withdrawn');

-- CreateTable
CREATE TABLE "shared_pages" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "meeting_id" UUID NOT NULL,
    "kind" "shared_page_kind" NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "status" "shared_page_status" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shared_pages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "shared_pages_network_id_status_until_idx" ON "shared_pages"("network_id", "status", "until");

-- CreateIndex
CREATE INDEX "shared_pages_meeting_id_idx" ON "shared_pages"("meeting_id");

-- CreateIndex
CREATE INDEX "shared_pages_created_by_id_status_idx" ON "shared_pages"("created_by_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "shared_pages_network_id_number_key" ON "shared_pages"("network_id", "number");

-- AddForeignKey
ALTER TABLE "shared_pages" ADD CONSTRAINT "shared_pages_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_pages" ADD CONSTRAINT "shared_pages_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "shared_pages" ADD CONSTRAINT "shared_pages_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


