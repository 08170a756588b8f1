-- AlterTable
ALTER TABLE "networks" ADD COLUMN     "most_proxies" INTEGER NOT NULL DEFAULT 2;

-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "proxies" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "voters" ADD COLUMN     "proxy_id" UUID;

-- CreateTable
CREATE TABLE "proxies" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "giver_id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "proxies_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proxies_network_id_giver_id_idx" ON "proxies"("network_id", "giver_id");

-- CreateIndex
CREATE INDEX "proxies_giver_id_idx" ON "proxies"("giver_id");

-- CreateIndex
CREATE INDEX "proxies_holder_id_idx" ON "proxies"("holder_id");

-- CreateIndex
CREATE INDEX "voters_proxy_id_idx" ON "voters"("proxy_id");

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_proxy_id_fkey" FOREIGN KEY ("proxy_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_giver_id_fkey" FOREIGN KEY ("giver_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proxies" ADD CONSTRAINT "proxies_holder_id_fkey" FOREIGN KEY ("holder_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
