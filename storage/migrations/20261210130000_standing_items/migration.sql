-- CreateTable
CREATE TABLE "standing_items" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "length" INTEGER,
    "purpose" "agenda_purpose",
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "standing_items_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "standing_items_network_id_idx" ON "standing_items"("network_id");

-- CreateIndex
CREATE INDEX "standing_items_created_by_id_idx" ON "standing_items"("created_by_id");

-- AddForeignKey
ALTER TABLE "standing_items" ADD CONSTRAINT "standing_items_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "standing_items" ADD CONSTRAINT "standing_items_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


