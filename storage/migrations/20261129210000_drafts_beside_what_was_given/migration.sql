-- What was given stands until something else is given, so a draft is kept beside it. What there was of either is carried over,
-- also where it waits to be put back should two accounts be separated again.
ALTER TABLE "review_inputs" ALTER COLUMN "answers" DROP NOT NULL, ADD COLUMN "draft" JSONB;
UPDATE "review_inputs" SET "draft" = "answers", "answers" = NULL WHERE "is_draft";
ALTER TABLE "review_inputs" DROP COLUMN "is_draft";

UPDATE "person_links" SET "moved" = jsonb_set("moved", '{gone}', (
  SELECT jsonb_agg(CASE WHEN jsonb_typeof(gone #> '{parts,review_inputs}') = 'array'
    THEN jsonb_set(gone, '{parts,review_inputs}', (
      SELECT COALESCE(jsonb_agg(CASE WHEN (input ->> 'is_draft')::boolean
        THEN (input - 'is_draft' - 'answers') || jsonb_build_object('answers', NULL, 'draft', input -> 'answers')
        ELSE input - 'is_draft' END), '[]')
      FROM jsonb_array_elements(gone #> '{parts,review_inputs}') AS input))
    ELSE gone END)
  FROM jsonb_array_elements("moved" -> 'gone') AS gone))
WHERE jsonb_path_exists("moved", '$.gone[*].parts.review_inputs[*]');
