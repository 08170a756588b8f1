-- Names of people who were erased, found in what others wrote, until somebody has decided about them.
CREATE TABLE "found_names" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "words" TEXT[],
    "found_at" TIMESTAMPTZ(3) NOT NULL,
    "leave_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "found_names_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "found_names_network_id_found_at_id_idx" ON "found_names"("network_id", "found_at", "id");
CREATE INDEX "found_names_leave_at_idx" ON "found_names"("leave_at");
ALTER TABLE "found_names" ADD CONSTRAINT "found_names_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What people wrote may hold marks from now on. It is rid of the characters that marks are made of, which nobody can have
-- meant anything by; so all that was written before stands as it was, and is read as words.
DO $$
DECLARE
  each record;
  marks text := '[' || chr(57344) || '-' || chr(57348) || ']';
BEGIN
  FOR each IN
    SELECT table_name AS t, column_name AS c, data_type AS type FROM information_schema.columns
    WHERE table_schema = current_schema() AND data_type IN ('text', 'jsonb', 'ARRAY')
      AND (table_name, column_name) IN (
        ('actions', 'text'), ('actions', 'due_because'), ('decisions', 'text'), ('decisions', 'because'),
        ('meetings', 'title'), ('meetings', 'place'), ('meetings', 'because'), ('agenda_items', 'title'), ('notes', 'text'),
        ('members', 'because'), ('members', 'profession'), ('members', 'skills'),
        ('seats', 'because'), ('seats', 'locality'), ('seats', 'panel'), ('seats', 'note'),
        ('networks', 'area_team'), ('networks', 'region'), ('networks', 'senate'), ('networks', 'because'),
        ('organisations', 'kind'), ('priorities', 'title'), ('milestones', 'title'), ('milestone_moves', 'because'),
        ('polls', 'question'), ('polls', 'options'), ('polls', 'because'),
        ('reviews', 'topic'), ('reviews', 'because'), ('reviews', 'report'), ('review_inputs', 'answers'),
        ('changes', 'before'), ('changes', 'after'), ('requests', 'answer'))
  LOOP
    IF each.type = 'ARRAY' THEN
      EXECUTE format(
        'UPDATE %I SET %I = ARRAY(SELECT regexp_replace(one, %L, '''', ''g'') FROM unnest(%I) WITH ORDINALITY AS u(one, place) ORDER BY place)
         WHERE EXISTS (SELECT 1 FROM unnest(%I) AS one WHERE one ~ %L)',
        each.t, each.c, marks, each.c, each.c, marks);
    ELSE
      EXECUTE format(
        'UPDATE %I SET %I = regexp_replace(%I::text, %L, '''', ''g'')::%s WHERE %I::text ~ %L',
        each.t, each.c, each.c, marks, each.type, each.c, marks);
    END IF;
  END LOOP;
END $$;

-- Why a term ended may name a person, and was written by us: "Ann Ward becomes clinical chair." There the name is theirs.
CREATE TEMPORARY TABLE only_names ON COMMIT DROP AS
  SELECT name, chr(57346) || name || chr(57347) || '@person/' || (array_agg(id))[1] || chr(57348) AS mark
  FROM people WHERE erased_at IS NULL GROUP BY name HAVING count(*) = 1;
UPDATE seats SET because = n.mark || substr(because, length(n.name) + 1)
  FROM only_names AS n WHERE starts_with(because, n.name || ' becomes ') OR starts_with(because, n.name || ' represents ');
UPDATE changes SET
    before = CASE WHEN starts_with(before ->> 'because', n.name || ' ') THEN jsonb_set(before, '{because}', to_jsonb(n.mark || substr(before ->> 'because', length(n.name) + 1))) ELSE before END,
    after = CASE WHEN starts_with(after ->> 'because', n.name || ' ') THEN jsonb_set(after, '{because}', to_jsonb(n.mark || substr(after ->> 'because', length(n.name) + 1))) ELSE after END
  FROM only_names AS n
  WHERE record = 'seat' AND (
    starts_with(before ->> 'because', n.name || ' becomes ') OR starts_with(before ->> 'because', n.name || ' represents ')
    OR starts_with(after ->> 'because', n.name || ' becomes ') OR starts_with(after ->> 'because', n.name || ' represents '));

-- An answer kept from before has names in it that are marked nowhere; none is made so any more.
ALTER TABLE "requests" ADD COLUMN "is_marked" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "requests" ALTER COLUMN "is_marked" SET DEFAULT true;
