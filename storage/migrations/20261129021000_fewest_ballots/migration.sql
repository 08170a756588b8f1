ALTER TABLE "networks" ADD COLUMN "fewest_ballots" INTEGER NOT NULL DEFAULT 5;
-- Who gave an anonymous input, and when, is forgotten once the review is closed.
UPDATE "reviewers" SET "given_at" = NULL FROM "reviews"
WHERE "reviews"."id" = "reviewers"."review_id" AND "reviews"."is_anonymous" AND "reviews"."status" <> 'open';
-- A secret poll that people have voted in already is closed and told as it was promised them.
ALTER TABLE "polls" ADD COLUMN "is_guarded" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "polls" ALTER COLUMN "is_guarded" SET DEFAULT true;
