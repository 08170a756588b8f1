-- What a person wants of reminders. Whoever has no row gets all of them, on the platform that they used last.
CREATE TABLE "nudge_settings" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "stopped_kinds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stopped_records" UUID[] DEFAULT ARRAY[]::UUID[],
    "goes_to" "platform",
    "at_most" INTEGER,

    CONSTRAINT "nudge_settings_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "nudge_settings_person_id_key" ON "nudge_settings"("person_id");
ALTER TABLE "nudge_settings" ADD CONSTRAINT "nudge_settings_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A reminder that its person put off takes the place of those about the same record that fall due before it.
ALTER TABLE "nudges" ADD COLUMN "is_snoozed" BOOLEAN NOT NULL DEFAULT false;

-- When a message was first posted: sent_at moves on with each edit.
ALTER TABLE "messages" ADD COLUMN "posted_at" TIMESTAMPTZ(3);
CREATE INDEX "messages_person_id_kind_posted_at_idx" ON "messages"("person_id", "kind", "posted_at");
