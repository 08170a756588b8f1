-- What keeps a milestone from its date has a kind, and a milestone may come after others.
CREATE TYPE "hindrance" AS ENUM ('risk', 'block');
ALTER TABLE "milestones" RENAME COLUMN "blocked_because" TO "hindered_because";
ALTER TABLE "milestones" ADD COLUMN "hindrance" "hindrance",
ADD COLUMN "after_ids" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
UPDATE "milestones" SET "hindrance" = 'block' WHERE "hindered_because" IS NOT NULL;

-- What was said before can still be taken back.
UPDATE "changes" SET
  "before" = CASE WHEN "before" ? 'blockedBecause' THEN ("before" - 'blockedBecause') || jsonb_build_object(
    'hinderedBecause', "before" -> 'blockedBecause',
    'hindrance', CASE WHEN "before" ->> 'blockedBecause' IS NULL THEN NULL ELSE 'block' END) ELSE "before" END,
  "after" = CASE WHEN "after" ? 'blockedBecause' THEN ("after" - 'blockedBecause') || jsonb_build_object(
    'hinderedBecause', "after" -> 'blockedBecause',
    'hindrance', CASE WHEN "after" ->> 'blockedBecause' IS NULL THEN NULL ELSE 'block' END) ELSE "after" END
WHERE "record" = 'milestone' AND ("before" ? 'blockedBecause' OR "after" ? 'blockedBecause');
