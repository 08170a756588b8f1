-- By which method a poll is voted and counted, and what carries it. One that was opened before is decided as it was: by the most votes.
ALTER TABLE "polls" ADD COLUMN "method" TEXT NOT NULL DEFAULT 'single',
  ADD COLUMN "seats" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "pass_numerator" INTEGER,
  ADD COLUMN "pass_denominator" INTEGER,
  ADD COLUMN "pass_is_more" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "pass_of_entitled" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "quorum_numerator" INTEGER,
  ADD COLUMN "quorum_denominator" INTEGER,
  ADD COLUMN "seed" TEXT;
UPDATE "polls" SET "method" = 'several' WHERE "most" > 1;
