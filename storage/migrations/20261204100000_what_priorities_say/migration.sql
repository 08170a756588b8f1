-- What a priority may say besides its title and its domain; those before say none of it.
CREATE TYPE "priority_level" AS ENUM ('national', 'local');

CREATE TYPE "horizon" AS ENUM ('short', 'medium', 'long');

ALTER TABLE "priorities" ADD COLUMN     "aligned_with" TEXT,
ADD COLUMN     "for_patients" TEXT,
ADD COLUMN     "horizon" "horizon",
ADD COLUMN     "indicator" TEXT,
ADD COLUMN     "inequality_how" TEXT,
ADD COLUMN     "level" "priority_level",
ADD COLUMN     "money" TEXT,
ADD COLUMN     "reduces_inequality" BOOLEAN;

-- A search finds priorities by these words too.
DROP INDEX "priorities_words_idx";
CREATE INDEX "priorities_words_idx" ON "priorities" USING GIN (search_words(ARRAY[title, indicator, inequality_how, for_patients, money, aligned_with], network_id)) WITH (fastupdate = off);
