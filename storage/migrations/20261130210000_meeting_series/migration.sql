-- Meetings that were planned together, as a series. Those of before belong to none.
-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "series_id" UUID;

-- CreateTable
CREATE TABLE "meeting_series" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meeting_series_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "meeting_series_network_id_idx" ON "meeting_series"("network_id");

-- CreateIndex
CREATE INDEX "meeting_series_created_by_id_idx" ON "meeting_series"("created_by_id");

-- CreateIndex
CREATE INDEX "meetings_series_id_starts_at_idx" ON "meetings"("series_id", "starts_at");

-- AddForeignKey
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meeting_series" ADD CONSTRAINT "meeting_series_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "meeting_series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


