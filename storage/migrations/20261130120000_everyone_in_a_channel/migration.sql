-- Everyone in a channel is a member of its network, where its manager says so. Whoever leaves the channel, and with it the network,
-- comes back with it; whom a manager has ended does not. Of memberships that ended before, nobody's ended by leaving a channel.
ALTER TABLE "members" ADD COLUMN "left_channel" BOOLEAN NOT NULL DEFAULT false;

-- A membership that gave way to another, as two people were linked, comes back with all its columns.
UPDATE "person_links" AS l SET "moved" = jsonb_set(l."moved", '{gone}', (
  SELECT jsonb_agg(CASE WHEN g."gone" ->> 'table' = 'members'
    THEN jsonb_set(g."gone", '{row,left_channel}', 'false') ELSE g."gone" END ORDER BY g."place")
  FROM jsonb_array_elements(l."moved" -> 'gone') WITH ORDINALITY AS g("gone", "place")))
WHERE jsonb_array_length(l."moved" -> 'gone') > 0;

-- Whoever manages a network of before has set it up, and is not asked about it.
ALTER TABLE "networks" ADD COLUMN "set_up_dismissed" BOOLEAN NOT NULL DEFAULT false;
UPDATE "networks" SET "set_up_dismissed" = true;

CREATE TABLE "rosters" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "is_followed" BOOLEAN NOT NULL,
    "reading_since" TIMESTAMPTZ(3),
    "page" TEXT,
    "read" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER,
    "due_at" TIMESTAMPTZ(3),
    "failures" INTEGER NOT NULL DEFAULT 0,
    "hint" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rosters_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "roster_people" (
    "id" UUID NOT NULL,
    "roster_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "is_guest" BOOLEAN NOT NULL,
    "is_here" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "is_open" BOOLEAN NOT NULL,

    CONSTRAINT "roster_people_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "roster_moves" (
    "id" UUID NOT NULL,
    "roster_id" UUID NOT NULL,
    "user_id" TEXT NOT NULL,
    "is_here" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "roster_moves_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "rosters_conversation_id_key" ON "rosters"("conversation_id");
CREATE INDEX "rosters_due_at_idx" ON "rosters"("due_at");
CREATE INDEX "roster_people_account_id_idx" ON "roster_people"("account_id");
CREATE UNIQUE INDEX "roster_people_roster_id_account_id_key" ON "roster_people"("roster_id", "account_id");
CREATE UNIQUE INDEX "roster_moves_roster_id_user_id_key" ON "roster_moves"("roster_id", "user_id");
ALTER TABLE "rosters" ADD CONSTRAINT "rosters_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "roster_people" ADD CONSTRAINT "roster_people_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "rosters"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "roster_people" ADD CONSTRAINT "roster_people_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "roster_moves" ADD CONSTRAINT "roster_moves_roster_id_fkey" FOREIGN KEY ("roster_id") REFERENCES "rosters"("id") ON DELETE CASCADE ON UPDATE CASCADE;
