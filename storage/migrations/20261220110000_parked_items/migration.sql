-- CreateEnum
CREATE TYPE "agenda_item_parked" AS ENUM ('waiting', 'carried');

-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "parked" "agenda_item_parked";


