-- Minutes in review, confirmed minutes as they were confirmed, and what was asked for or noted about them.
ALTER TABLE "meetings" ADD COLUMN "review_until" TIMESTAMPTZ(3);

CREATE TABLE "confirmed_minutes" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "document" JSONB NOT NULL,
    "hash" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_by_id" UUID NOT NULL,

    CONSTRAINT "confirmed_minutes_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "minutes_corrections" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "minutes_corrections_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "confirmed_minutes_meeting_id_key" ON "confirmed_minutes"("meeting_id");
CREATE INDEX "confirmed_minutes_confirmed_by_id_confirmed_at_idx" ON "confirmed_minutes"("confirmed_by_id", "confirmed_at");
CREATE INDEX "minutes_corrections_meeting_id_idx" ON "minutes_corrections"("meeting_id");
CREATE INDEX "minutes_corrections_created_by_id_idx" ON "minutes_corrections"("created_by_id");
ALTER TABLE "confirmed_minutes" ADD CONSTRAINT "confirmed_minutes_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "confirmed_minutes" ADD CONSTRAINT "confirmed_minutes_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "minutes_corrections" ADD CONSTRAINT "minutes_corrections_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
