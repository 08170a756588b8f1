-- AlterTable
ALTER TABLE "date_searches" ADD COLUMN     "zone" TEXT;

-- The zone in which its dates were asked: so far that of its network.
UPDATE "date_searches" SET "zone" = "networks"."zone" FROM "networks" WHERE "networks"."id" = "date_searches"."network_id";

-- AlterTable
ALTER TABLE "date_searches" ALTER COLUMN "zone" SET NOT NULL;
