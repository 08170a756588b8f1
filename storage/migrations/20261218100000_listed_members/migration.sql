-- What is kept of each member, so that a page of them by name, and their composition on a day, are read without reading them all.
CREATE TABLE "listed_members" (
    "member_id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "until" DATE,
    "clinician" datemultirange NOT NULL,
    "other" datemultirange NOT NULL,

    CONSTRAINT "listed_members_pkey" PRIMARY KEY ("member_id")
);
CREATE INDEX "listed_members_network_id_name_member_id_until_idx" ON "listed_members"("network_id", "name", "member_id", "until");
ALTER TABLE "listed_members" ADD CONSTRAINT "listed_members_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "headcounts" (
    "network_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "clinicians" INTEGER NOT NULL,
    "others" INTEGER NOT NULL,

    CONSTRAINT "headcounts_pkey" PRIMARY KEY ("network_id","day")
);
ALTER TABLE "headcounts" ADD CONSTRAINT "headcounts_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is listed of these members as they are now, if they are active: the days on which each counts as a clinician, and those
-- on which as another. The rule is that of `clinicalMajority` in commands/members; a test checks that they agree.
CREATE FUNCTION listed_as(ids UUID[]) RETURNS SETOF listed_members
LANGUAGE SQL STABLE AS $$
  SELECT m.id, m.network_id, p.name, m.until, counted.days * clinical.days, counted.days - clinical.days
  FROM members m JOIN people p ON p.id = m.person_id
  CROSS JOIN LATERAL (
    SELECT COALESCE(range_agg(daterange("from", until, '[]')), '{}') AS seated,
      COALESCE(range_agg(daterange("from", until, '[]')) FILTER (WHERE role NOT IN ('administrator', 'observer')), '{}') AS counted,
      COALESCE(range_agg(daterange("from", until, '[]'))
        FILTER (WHERE role IN ('clinical_chair', 'clinician', 'lead_gp', 'lead_nurse')), '{}') AS clinical
    FROM seats WHERE network_id = m.network_id AND person_id = m.person_id AND NOT withdrawn
      AND COALESCE("from" <= until, true)
  ) AS days
  -- Who has no seat counts, and who has one that does.
  CROSS JOIN LATERAL (
    SELECT datemultirange(daterange(NULL, m.until, '[]')) * ('{(,)}' - days.seated + days.counted) AS days
  ) AS counted
  CROSS JOIN LATERAL (
    SELECT CASE WHEN m.is_clinician THEN '{(,)}' ELSE days.clinical END AS days
  ) AS clinical
  WHERE m.id = ANY(ids) AND m.status = 'active'
$$;

-- Lists these members anew, and adds to the counts of their networks what that changes. It holds them and their names until the
-- end of the transaction, so that of two who change the same one the later sees what the earlier left.
-- A plan for each number of members would take longer than the work.
CREATE FUNCTION list_members(ids UUID[]) RETURNS VOID
LANGUAGE plpgsql SET plan_cache_mode = force_generic_plan AS $$
DECLARE
  before listed_members[];
BEGIN
  IF cardinality(ids) = 0 THEN RETURN; END IF;
  PERFORM 1 FROM members WHERE id = ANY(ids) ORDER BY id FOR NO KEY UPDATE;
  PERFORM 1 FROM people WHERE id IN (SELECT person_id FROM members WHERE id = ANY(ids)) ORDER BY id FOR SHARE;
  WITH gone AS (DELETE FROM listed_members WHERE member_id = ANY(ids) RETURNING listed_members)
  SELECT array_agg(listed_members) INTO before FROM gone;
  WITH after AS (
    INSERT INTO listed_members SELECT * FROM listed_as(ids) RETURNING network_id, clinician, other
  ), counted AS (
    SELECT network_id, clinician, other, 1 AS times FROM after
    UNION ALL SELECT network_id, clinician, other, -1 FROM unnest(before)
  ), steps AS (
    SELECT network_id, days, times AS clinicians, 0 AS others FROM counted CROSS JOIN LATERAL unnest(clinician) AS days
    UNION ALL SELECT network_id, days, 0, times FROM counted CROSS JOIN LATERAL unnest(other) AS days
  ), changed AS (
    SELECT network_id, COALESCE(lower(days), '-infinity') AS day, clinicians, others FROM steps
    UNION ALL SELECT network_id, upper(days), -clinicians, -others FROM steps WHERE NOT upper_inf(days)
  )
  INSERT INTO headcounts AS kept
  SELECT network_id, day, sum(clinicians), sum(others) FROM changed
  GROUP BY network_id, day HAVING sum(clinicians) <> 0 OR sum(others) <> 0 ORDER BY network_id, day
  ON CONFLICT (network_id, day)
    DO UPDATE SET clinicians = kept.clinicians + EXCLUDED.clinicians, others = kept.others + EXCLUDED.others;
END $$;

CREATE FUNCTION list_changed_members() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM list_members(ARRAY(SELECT id FROM before));
  ELSE PERFORM list_members(ARRAY(SELECT id FROM after)); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER members_added AFTER INSERT ON members REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_members();
CREATE TRIGGER members_changed AFTER UPDATE ON members REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_members();
CREATE TRIGGER members_removed AFTER DELETE ON members REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION list_changed_members();

CREATE FUNCTION list_seated_members() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM list_members(ARRAY(SELECT m.id FROM members m JOIN before USING (network_id, person_id)));
  END IF;
  IF TG_OP <> 'DELETE' THEN
    PERFORM list_members(ARRAY(SELECT m.id FROM members m JOIN after USING (network_id, person_id)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seats_added AFTER INSERT ON seats REFERENCING NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION list_seated_members();
CREATE TRIGGER seats_changed AFTER UPDATE ON seats REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION list_seated_members();
CREATE TRIGGER seats_removed AFTER DELETE ON seats REFERENCING OLD TABLE AS before
  FOR EACH STATEMENT EXECUTE FUNCTION list_seated_members();

CREATE FUNCTION list_renamed_members() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  UPDATE listed_members SET name = NEW.name WHERE member_id IN (SELECT id FROM members WHERE person_id = NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER people_renamed AFTER UPDATE OF name ON people
  FOR EACH ROW WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION list_renamed_members();

SELECT list_members(ARRAY(SELECT id FROM members));
