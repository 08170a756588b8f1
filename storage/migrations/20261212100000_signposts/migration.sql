-- CreateEnum
CREATE TYPE "forum" AS ENUM ('conduct', 'complaint', 'incident', 'safeguarding', 'fraud');

-- CreateTable
CREATE TABLE "signposts" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "forum" "forum" NOT NULL,
    "contact" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "signposts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signposts_created_by_id_idx" ON "signposts"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "signposts_network_id_forum_key" ON "signposts"("network_id", "forum");

-- AddForeignKey
ALTER TABLE "signposts" ADD CONSTRAINT "signposts_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signposts" ADD CONSTRAINT "signposts_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
