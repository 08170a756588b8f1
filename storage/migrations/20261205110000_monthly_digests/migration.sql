-- CreateEnum
CREATE TYPE "digest_every" AS ENUM ('week', 'month');

-- AlterTable
ALTER TABLE "digests" ADD COLUMN     "every" "digest_every" NOT NULL DEFAULT 'week';

-- Those that wait to be put back, should two accounts be separated again, came each week.
UPDATE "person_links" AS l SET "moved" = jsonb_set(l."moved", '{gone}', (
  SELECT jsonb_agg(CASE WHEN g."gone" ->> 'table' = 'digests' THEN jsonb_set(g."gone", '{row,every}', '"week"') ELSE g."gone" END ORDER BY g."place")
  FROM jsonb_array_elements(l."moved" -> 'gone') WITH ORDINALITY AS g ("gone", "place")))
WHERE jsonb_path_exists(l."moved", '$.gone[*] ? (@.table == "digests")');
