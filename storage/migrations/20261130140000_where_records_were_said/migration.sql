-- CreateTable
CREATE TABLE "sources" (
    "record_id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("record_id")
);

-- CreateIndex
CREATE INDEX "sources_network_id_idx" ON "sources"("network_id");

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
