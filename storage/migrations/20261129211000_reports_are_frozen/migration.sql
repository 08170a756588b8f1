-- A published report is rows of its own, which nothing writes anew but erasure. Those that were published are carried over as
-- they read on this day; of inputs that were named, the lines were made of what each reviewer had given.
CREATE TABLE "report_lines" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "line" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID,

    CONSTRAINT "report_lines_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "report_counts" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "report_counts_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "report_lines_review_id_line_key" ON "report_lines"("review_id", "line");
CREATE INDEX "report_lines_person_id_idx" ON "report_lines"("person_id");
CREATE UNIQUE INDEX "report_counts_review_id_question_score_key" ON "report_counts"("review_id", "question", "score");
ALTER TABLE "report_lines" ADD CONSTRAINT "report_lines_review_id_fkey"
  FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_lines" ADD CONSTRAINT "report_lines_person_id_fkey"
  FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_counts" ADD CONSTRAINT "report_counts_review_id_fkey"
  FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "reviews" ADD COLUMN "given" INTEGER, ADD COLUMN "asked" INTEGER;
UPDATE "reviews" SET "given" = ("report" ->> 'given')::int, "asked" = ("report" ->> 'of')::int WHERE "report" IS NOT NULL;

INSERT INTO "report_counts" ("id", "review_id", "question", "score", "count")
SELECT gen_random_uuid(), r."id", scores."key", count."place", count."value"::int
FROM "reviews" AS r
CROSS JOIN jsonb_each(r."report" -> 'scores') AS scores
CROSS JOIN jsonb_array_elements_text(scores."value") WITH ORDINALITY AS count("value", "place")
WHERE r."report" IS NOT NULL;

-- Until now there was one template, with these questions to be answered in words.
INSERT INTO "report_lines" ("id", "review_id", "line", "question", "text", "person_id")
SELECT gen_random_uuid(), r."id", row_number() OVER (PARTITION BY r."id" ORDER BY q."place", v."id"),
  q."name", COALESCE(i."answers" ->> q."name", ''), v."person_id"
FROM "reviews" AS r
JOIN "reviewers" AS v ON v."review_id" = r."id" AND v."given_at" IS NOT NULL
JOIN "review_inputs" AS i ON i."reviewer_id" = v."id"
CROSS JOIN unnest(ARRAY['now', 'varies', 'try']) WITH ORDINALITY AS q("name", "place")
WHERE r."report" IS NOT NULL AND NOT r."is_anonymous";

INSERT INTO "report_lines" ("id", "review_id", "line", "question", "text")
SELECT gen_random_uuid(), r."id", row_number() OVER (PARTITION BY r."id" ORDER BY q."place", answer."place"), q."name", answer."text"
FROM "reviews" AS r
CROSS JOIN unnest(ARRAY['now', 'varies', 'try']) WITH ORDINALITY AS q("name", "place")
CROSS JOIN jsonb_array_elements_text(COALESCE(r."report" #> ARRAY['texts', q."name"], '[]')) WITH ORDINALITY AS answer("text", "place")
WHERE r."report" IS NOT NULL AND r."is_anonymous";

ALTER TABLE "reviews" DROP COLUMN "report";
