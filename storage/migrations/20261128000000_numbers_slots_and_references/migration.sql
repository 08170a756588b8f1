-- The last number given out of each kind is a row.
-- CreateTable
CREATE TABLE "counters" (
    "network_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "within" INTEGER NOT NULL DEFAULT 0,
    "last" INTEGER NOT NULL,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("network_id","kind","within")
);

INSERT INTO "counters" ("network_id", "kind", "last")
SELECT n."id", c."kind", c."last" FROM "networks" AS n CROSS JOIN LATERAL (VALUES
  ('action', n."last_action"), ('decision', n."last_decision"), ('meeting', n."last_meeting"),
  ('poll', n."last_poll"), ('review', n."last_review"), ('priority', n."last_priority")
) AS c ("kind", "last") WHERE c."last" > 0;

-- Milestones are numbered within their priority's number: the makings of all plans, W0, share theirs.
INSERT INTO "counters" ("network_id", "kind", "within", "last")
SELECT "network_id", 'milestone', "number", max("last_milestone") FROM "priorities"
GROUP BY "network_id", "number" HAVING max("last_milestone") > 0;

-- AlterTable
ALTER TABLE "networks" DROP COLUMN "last_action",
DROP COLUMN "last_decision",
DROP COLUMN "last_meeting",
DROP COLUMN "last_poll",
DROP COLUMN "last_priority",
DROP COLUMN "last_review";

-- AlterTable
ALTER TABLE "priorities" DROP COLUMN "last_milestone";


-- Answers are kept as views, in which what one presses is a button by now.
UPDATE "requests" SET "answer" = ("answer" - 'actions') || jsonb_build_object('buttons', "answer" -> 'actions')
WHERE "answer" ? 'actions';

UPDATE "requests" SET "answer" = jsonb_set("answer", '{blocks}', (
  SELECT jsonb_agg(CASE WHEN b."block" ->> 'type' = 'list' THEN jsonb_set(b."block", '{items}', (
      SELECT COALESCE(jsonb_agg(CASE WHEN i."item" ? 'action'
          THEN (i."item" - 'action') || jsonb_build_object('button', i."item" -> 'action')
        ELSE i."item" END ORDER BY i."place"), '[]')
      FROM jsonb_array_elements(b."block" -> 'items') WITH ORDINALITY AS i ("item", "place")))
    ELSE b."block" END ORDER BY b."place")
  FROM jsonb_array_elements("answer" -> 'blocks') WITH ORDINALITY AS b ("block", "place")))
WHERE jsonb_path_exists("answer", '$.blocks[*].items[*].action');


-- A ballot goes with its voter, and an input with its reviewer. Those whose voter or reviewer gave way, when two people became
-- one, were left behind: they are kept with what gave way, and are put back with it.
UPDATE "person_links" AS l SET "moved" = jsonb_set(l."moved", '{gone}', (
  SELECT jsonb_agg(g."gone" || CASE g."gone" ->> 'table'
      WHEN 'voters' THEN jsonb_build_object('parts', jsonb_build_object('ballots', (
        SELECT COALESCE(jsonb_agg(to_jsonb(p)), '[]') FROM "ballots" AS p WHERE p."voter_id" = (g."gone" -> 'row' ->> 'id')::uuid)))
      WHEN 'reviewers' THEN jsonb_build_object('parts', jsonb_build_object('review_inputs', (
        SELECT COALESCE(jsonb_agg(to_jsonb(p)), '[]') FROM "review_inputs" AS p WHERE p."reviewer_id" = (g."gone" -> 'row' ->> 'id')::uuid)))
    ELSE '{}' END ORDER BY g."place")
  FROM jsonb_array_elements(l."moved" -> 'gone') WITH ORDINALITY AS g ("gone", "place")))
WHERE l."unlinked_at" IS NULL AND jsonb_array_length(l."moved" -> 'gone') > 0;

-- What is left belongs to nobody: whoever it was of was forgotten.
DELETE FROM "ballots" WHERE "voter_id" NOT IN (SELECT "id" FROM "voters");
DELETE FROM "review_inputs" WHERE "reviewer_id" NOT IN (SELECT "id" FROM "reviewers");


-- Nothing that the bot does leaves a name without its row but what is above. Someone may have deleted rows by hand, though, as
-- nothing forbade it: the data opens all the same.
DO $$
DECLARE
  named record;
BEGIN
  -- What was to be said where nobody can be reached any more goes, and so do the parts of what is gone.
  FOR named IN SELECT * FROM (VALUES
    ('link_codes', 'account_id', 'accounts'), ('code_tries', 'account_id', 'accounts'),
    ('messages', 'conversation_id', 'conversations'), ('messages', 'person_id', 'people'),
    ('digests', 'conversation_id', 'conversations'), ('digests', 'person_id', 'people'),
    ('invitations', 'network_id', 'networks'), ('former_names', 'network_id', 'networks'),
    ('agenda_items', 'meeting_id', 'meetings'), ('attendances', 'meeting_id', 'meetings'), ('notes', 'meeting_id', 'meetings')
  ) AS v (child, name, parent) LOOP
    EXECUTE format('DELETE FROM %I AS c WHERE c.%I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %I AS p WHERE p.id = c.%2$I)',
      named.child, named.name, named.parent);
  END LOOP;

  -- What may be left open is left open.
  FOR named IN SELECT * FROM (VALUES
    ('actions', 'meeting_id', 'meetings'), ('actions', 'item_id', 'agenda_items'),
    ('decisions', 'meeting_id', 'meetings'), ('decisions', 'item_id', 'agenda_items'),
    ('decisions', 'replaced_by_id', 'decisions'), ('decisions', 'replaces_id', 'decisions'),
    ('meetings', 'item_id', 'agenda_items'), ('notes', 'item_id', 'agenda_items'),
    ('polls', 'decision_id', 'decisions'), ('polls', 'meeting_id', 'meetings'), ('reviews', 'follows_id', 'reviews'),
    ('seats', 'organisation_id', 'organisations'), ('seats', 'represents_id', 'networks'),
    ('networks', 'parent_id', 'networks'), ('networks', 'merged_into_id', 'networks'), ('networks', 'main_id', 'conversations'),
    ('organisations', 'merged_into_id', 'organisations'), ('messages', 'account_id', 'accounts')
  ) AS v (child, name, parent) LOOP
    EXECUTE format('UPDATE %I AS c SET %I = NULL WHERE c.%2$I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %I AS p WHERE p.id = c.%2$I)',
      named.child, named.name, named.parent);
  END LOOP;

  -- Records stand, and are of a former member.
  FOR named IN SELECT * FROM (VALUES
    ('actions', 'owner_id'), ('actions', 'done_by_id'), ('actions', 'created_by_id'), ('decisions', 'created_by_id'),
    ('meetings', 'created_by_id'), ('agenda_items', 'leader_id'), ('agenda_items', 'created_by_id'),
    ('attendances', 'person_id'), ('notes', 'created_by_id'), ('seats', 'person_id'), ('conversations', 'person_id'),
    ('polls', 'created_by_id'), ('voters', 'person_id'), ('reviews', 'created_by_id'), ('reviewers', 'person_id'),
    ('plans', 'created_by_id'), ('priorities', 'lead_id'), ('priorities', 'created_by_id'),
    ('milestones', 'owner_id'), ('milestones', 'done_by_id'), ('milestones', 'created_by_id'),
    ('milestone_moves', 'moved_by_id'), ('person_links', 'from_id'), ('person_links', 'into_id')
  ) AS v (child, name) LOOP
    EXECUTE format('INSERT INTO people (id, name, erased_at, created_at) SELECT DISTINCT c.%2$I, %L, now(), now() FROM %1$I AS c '
      'WHERE c.%2$I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM people AS p WHERE p.id = c.%2$I)',
      named.child, named.name, 'a former member');
  END LOOP;

  -- They stand in a network that is closed.
  FOR named IN SELECT * FROM (VALUES
    ('actions'), ('decisions'), ('meetings'), ('seats'), ('polls'), ('reviews'), ('plans'), ('priorities'), ('milestones'),
    ('counters')
  ) AS v (child) LOOP
    EXECUTE format('INSERT INTO networks (id, name, zone, status, because, created_at) '
      'SELECT DISTINCT c.network_id, %L, %L, %L::network_status, %L, now() FROM %I AS c '
      'WHERE NOT EXISTS (SELECT 1 FROM networks AS p WHERE p.id = c.network_id)',
      'A network that was deleted', 'Europe/London', 'closed', 'it was deleted', named.child);
  END LOOP;
END $$;


-- What may be there once is told by columns, not by a key in which they were written one after another.
ALTER TABLE "messages" ADD COLUMN "facts" JSONB, ADD COLUMN "slot" TEXT NOT NULL DEFAULT '';
ALTER TABLE "nudges" ADD COLUMN "person_id" UUID, ADD COLUMN "slot" TEXT NOT NULL DEFAULT '', ADD COLUMN "due_at" TIMESTAMPTZ(3);

-- "action:<record>:<person>:<due>:<day>", "milestone:…" likewise, "poll:<record>:<person>:<day>", "review:<record>:<person>:<due>:<day>"
-- and "review:<record>:<person>:opened". The day is that of the morning it was planned for; the first of a review was planned
-- for the time of its message, "nudges:<person>:<instant>".
UPDATE "nudges" AS n SET
  "person_id" = m."person_id",
  "slot" = COALESCE(replace(substring(n."key" FROM '^[a-z]+:[0-9a-f-]{36}:[0-9a-f-]{36}:(.*)$'), ':', ' '), n."id"::text),
  "due_at" = CASE
    WHEN n."key" ~ ':\d{4}-\d\d-\d\d$' THEN (right(n."key", 10)::date + time '09:00') AT TIME ZONE COALESCE((
      SELECT w."zone" FROM "networks" AS w WHERE w."id" IN (
        SELECT "network_id" FROM "actions" WHERE "id" = n."subject_id" UNION ALL SELECT "network_id" FROM "milestones" WHERE "id" = n."subject_id"
        UNION ALL SELECT "network_id" FROM "polls" WHERE "id" = n."subject_id" UNION ALL SELECT "network_id" FROM "reviews" WHERE "id" = n."subject_id"
      )), 'Europe/London')
    WHEN m."key" ~ '^nudges:' THEN right(m."key", 24)::timestamptz
    ELSE n."planned_at" END
FROM "messages" AS m WHERE m."id" = n."message_id";

-- A nudge without a person can be sent to nobody.
DELETE FROM "nudges" WHERE "person_id" IS NULL;

-- Two people became one, and both had been told the same: the second of these stands aside, under its own id.
UPDATE "nudges" SET "slot" = "id"::text WHERE "id" IN (
  SELECT "id" FROM (
    SELECT "id", row_number() OVER (
      PARTITION BY "subject_id", "kind", "person_id", "slot" ORDER BY position("person_id"::text IN "key") = 0, "id") AS "place"
    FROM "nudges") AS same
  WHERE "place" > 1);

-- "<kind>:<record>@<conversation>" of a card, "nudges:<person>:<instant>", "digest:<digest>:<instant>", "member.request:<member>:<version>:<person>",
-- "member.answer:<member>:<version>", "person.linked:<link>:<account>" (at first without the account), "person.unlinked:<link>" and
-- "person.export:<person>:<instant>:<number>:<of>:<from>:<until>", where the instant holds two colons. The message of a nudge
-- planned before there were "nudges:…" keeps a slot of its own: nothing is added to it.
UPDATE "messages" SET
  "subject_id" = CASE WHEN "kind" IN ('person.nudges', 'person.export') THEN COALESCE("person_id", "subject_id") ELSE "subject_id" END,
  "slot" = CASE
    WHEN "conversation_id" IS NOT NULL AND "kind" <> 'channel.digest' THEN ''
    WHEN "key" ~ '^(nudges|digest):' THEN right("key", 24)
    WHEN "kind" IN ('member.request', 'member.answer', 'person.linked', 'person.unlinked') THEN split_part("key", ':', 3)
    WHEN "kind" = 'person.export' THEN
      array_to_string((string_to_array("key", ':'))[3:5], ':') || ' ' || (string_to_array("key", ':'))[6]
    ELSE "id"::text END,
  "facts" = CASE WHEN "kind" = 'person.export' THEN jsonb_build_object(
    'number', (string_to_array("key", ':'))[6]::int, 'of', (string_to_array("key", ':'))[7]::int,
    'from', (string_to_array("key", ':'))[8], 'until', (string_to_array("key", ':'))[9]) END;

UPDATE "messages" SET "slot" = "id"::text WHERE "id" IN (
  SELECT "id" FROM (
    SELECT "id", row_number() OVER (
      PARTITION BY "subject_id", "kind", COALESCE("conversation_id", "person_id"), "slot"
      ORDER BY position("person_id"::text IN "key") = 0, "id") AS "place"
    FROM "messages") AS same
  WHERE "place" > 1);

-- A link that is undone gives each their own messages back: with them, what names the person in these columns.
UPDATE "person_links" AS l SET "moved" = jsonb_set(l."moved", '{rows}', l."moved" -> 'rows' || jsonb_build_object(
  'messages.subject_id', (SELECT COALESCE(jsonb_agg(m."id"), '[]') FROM "messages" AS m
    WHERE m."subject_id" = m."person_id" AND l."moved" -> 'rows' -> 'messages.person_id' ? m."id"::text),
  'nudges.person_id', (SELECT COALESCE(jsonb_agg(n."id"), '[]') FROM "nudges" AS n
    WHERE l."moved" -> 'rows' -> 'messages.person_id' ? n."message_id"::text)))
WHERE l."unlinked_at" IS NULL AND l."moved" -> 'rows' ? 'messages.person_id';

-- DropIndex
DROP INDEX "messages_key_key";

-- DropIndex
DROP INDEX "messages_subject_id_idx";

-- DropIndex
DROP INDEX "nudges_key_key";

-- DropIndex
DROP INDEX "nudges_subject_id_idx";

-- AlterTable
ALTER TABLE "messages" DROP COLUMN "key";

-- AlterTable
ALTER TABLE "nudges" DROP COLUMN "key",
ALTER COLUMN "person_id" SET NOT NULL,
ALTER COLUMN "due_at" SET NOT NULL;

-- A card is in one conversation once, and what is sent to one person comes once.
-- CreateIndex
CREATE UNIQUE INDEX "messages_subject_id_kind_recipient_slot_key"
  ON "messages"("subject_id", "kind", COALESCE("conversation_id", "person_id"), "slot");

-- CreateIndex
CREATE UNIQUE INDEX "nudges_subject_id_kind_person_id_slot_key" ON "nudges"("subject_id", "kind", "person_id", "slot");

-- CreateIndex
CREATE INDEX "nudges_person_id_idx" ON "nudges"("person_id");


-- What a row means is there.
ALTER TABLE "conversations" DROP CONSTRAINT "conversations_network_id_fkey";

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actions" ADD CONSTRAINT "actions_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_replaced_by_id_fkey" FOREIGN KEY ("replaced_by_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digests" ADD CONSTRAINT "digests_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digests" ADD CONSTRAINT "digests_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_leader_id_fkey" FOREIGN KEY ("leader_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notes" ADD CONSTRAINT "notes_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seats" ADD CONSTRAINT "seats_represents_id_fkey" FOREIGN KEY ("represents_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "networks" ADD CONSTRAINT "networks_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "networks" ADD CONSTRAINT "networks_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "networks" ADD CONSTRAINT "networks_main_id_fkey" FOREIGN KEY ("main_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counters" ADD CONSTRAINT "counters_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "former_names" ADD CONSTRAINT "former_names_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_codes" ADD CONSTRAINT "link_codes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_tries" ADD CONSTRAINT "code_tries_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person_links" ADD CONSTRAINT "person_links_into_id_fkey" FOREIGN KEY ("into_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_done_by_id_fkey" FOREIGN KEY ("done_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_moves" ADD CONSTRAINT "milestone_moves_moved_by_id_fkey" FOREIGN KEY ("moved_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ballots" ADD CONSTRAINT "ballots_voter_id_fkey" FOREIGN KEY ("voter_id") REFERENCES "voters"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewers" ADD CONSTRAINT "reviewers_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_inputs" ADD CONSTRAINT "review_inputs_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "reviewers"("id") ON DELETE CASCADE ON UPDATE CASCADE;
