-- CreateTable
CREATE TABLE "funded_time" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "person_id" UUID,
    "sessions" INTEGER NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "funded_time_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "funded_time_network_id_year_idx" ON "funded_time"("network_id", "year");

-- CreateIndex
CREATE INDEX "funded_time_person_id_idx" ON "funded_time"("person_id");

-- CreateIndex
CREATE INDEX "funded_time_created_by_id_idx" ON "funded_time"("created_by_id");

-- AddForeignKey
ALTER TABLE "funded_time" ADD CONSTRAINT "funded_time_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funded_time" ADD CONSTRAINT "funded_time_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funded_time" ADD CONSTRAINT "funded_time_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


