-- What someone brings is recorded by each network for itself.
-- AlterTable
ALTER TABLE "members" ADD COLUMN     "is_clinician" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "profession" TEXT,
ADD COLUMN     "skills" TEXT;

UPDATE "members" AS m SET "profession" = p."profession", "is_clinician" = p."is_clinician", "skills" = p."skills"
FROM "people" AS p WHERE p."id" = m."person_id";

-- What gave way when two people became one is put back whole if they part. It needs the same, and what stood in its place:
-- of a membership, the other in that network as it is now; of all else, itself, which changes nothing.
UPDATE "person_links" AS l SET "moved" = jsonb_set(l."moved", '{gone}', (
  SELECT jsonb_agg(g."gone" || CASE WHEN g."gone" ->> 'table' = 'members' THEN jsonb_build_object(
      'row', g."gone" -> 'row' || jsonb_build_object(
        'profession', p."profession", 'is_clinician', COALESCE(p."is_clinician", false), 'skills', p."skills"),
      'stood', COALESCE(to_jsonb(m), g."gone" -> 'row'))
    ELSE jsonb_build_object('stood', g."gone" -> 'row') END ORDER BY g."place")
  FROM jsonb_array_elements(l."moved" -> 'gone') WITH ORDINALITY AS g("gone", "place")
    LEFT JOIN "people" AS p ON p."id" = (g."gone" -> 'row' ->> 'person_id')::uuid
    LEFT JOIN "members" AS m ON g."gone" ->> 'table' = 'members'
      AND m."network_id" = (g."gone" -> 'row' ->> 'network_id')::uuid AND m."person_id" = l."into_id"))
WHERE jsonb_array_length(l."moved" -> 'gone') > 0;

-- AlterTable
ALTER TABLE "people" DROP COLUMN "is_clinician",
DROP COLUMN "profession",
DROP COLUMN "skills";

-- AlterTable
ALTER TABLE "accounts" ADD COLUMN     "former_names" TEXT[] NOT NULL DEFAULT '{}';

-- Someone becomes someone else once. Of links made twice at the same moment the one that moved most stands.
UPDATE "person_links" AS l SET "unlinked_at" = l."at" WHERE l."unlinked_at" IS NULL AND l."id" <> (
  SELECT "id" FROM "person_links" WHERE "from_id" = l."from_id" AND "unlinked_at" IS NULL
  ORDER BY length("moved"::text) DESC, "at", "id" LIMIT 1);

-- CreateIndex
CREATE UNIQUE INDEX "person_links_from_id_key" ON "person_links"("from_id") WHERE "unlinked_at" IS NULL;

-- Names are looked up in any case.
-- CreateIndex
CREATE INDEX "networks_lower_name_idx" ON "networks"(lower("name"));

-- CreateIndex
CREATE INDEX "organisations_lower_name_idx" ON "organisations"(lower("name"));

-- CreateIndex
CREATE INDEX "messages_person_id_idx" ON "messages"("person_id");

-- CreateIndex
CREATE INDEX "attendances_person_id_idx" ON "attendances"("person_id");

-- CreateIndex
CREATE INDEX "notes_created_by_id_idx" ON "notes"("created_by_id");

-- CreateIndex
CREATE INDEX "actions_created_by_id_idx" ON "actions"("created_by_id");

-- CreateIndex
CREATE INDEX "decisions_created_by_id_idx" ON "decisions"("created_by_id");
