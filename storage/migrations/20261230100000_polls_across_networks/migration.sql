-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "networks_asked" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "voters" ADD COLUMN     "network_id" UUID;

-- CreateTable
CREATE TABLE "poll_networks" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "network_id" UUID NOT NULL,

    CONSTRAINT "poll_networks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "poll_networks_network_id_idx" ON "poll_networks"("network_id");

-- CreateIndex
CREATE UNIQUE INDEX "poll_networks_poll_id_network_id_key" ON "poll_networks"("poll_id", "network_id");

-- CreateIndex
CREATE INDEX "voters_network_id_idx" ON "voters"("network_id");

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_networks" ADD CONSTRAINT "poll_networks_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_networks" ADD CONSTRAINT "poll_networks_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


