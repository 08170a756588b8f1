-- CreateEnum
CREATE TYPE "web_link_kind" AS ENUM ('page', 'calendar');

-- CreateTable
CREATE TABLE "stopped_links" (
    "id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "kind" "web_link_kind" NOT NULL,
    "times" INTEGER NOT NULL,

    CONSTRAINT "stopped_links_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "stopped_links_account_id_kind_key" ON "stopped_links"("account_id", "kind");

-- AddForeignKey
ALTER TABLE "stopped_links" ADD CONSTRAINT "stopped_links_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;


