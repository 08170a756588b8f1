-- CreateEnum
CREATE TYPE "round_status" AS ENUM ('open', 'withdrawn');

-- AlterTable
ALTER TABLE "meetings" ADD COLUMN     "locality" TEXT,
ADD COLUMN     "round_id" UUID;

-- AlterTable
ALTER TABLE "notes" ADD COLUMN     "is_signal" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "locality_rounds" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "localities" TEXT[],
    "status" "round_status" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "locality_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "locality_rounds_created_by_id_idx" ON "locality_rounds"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "locality_rounds_network_id_number_key" ON "locality_rounds"("network_id", "number");

-- CreateIndex
CREATE INDEX "meetings_round_id_idx" ON "meetings"("round_id");

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_round_id_fkey" FOREIGN KEY ("round_id") REFERENCES "locality_rounds"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "locality_rounds" ADD CONSTRAINT "locality_rounds_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "locality_rounds" ADD CONSTRAINT "locality_rounds_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


