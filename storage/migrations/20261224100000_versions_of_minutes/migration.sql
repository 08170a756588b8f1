-- AlterEnum


ALTER TYPE "shared_page_kind" ADD VALUE 'redacted';
ALTER TYPE "shared_page_kind" ADD VALUE 'plain';

-- AlterTable
ALTER TABLE "agenda_items" ADD COLUMN     "copy_of_id" UUID;

-- AlterTable
ALTER TABLE "confirmed_minutes" ADD COLUMN     "plain" JSONB,
ADD COLUMN     "plain_hash" TEXT,
ADD COLUMN     "redacted" JSONB,
ADD COLUMN     "redacted_hash" TEXT;

-- CreateTable
CREATE TABLE "confidential_lines" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "record_id" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "confidential_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plain_summaries" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plain_summaries_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "confidential_lines_record_id_key" ON "confidential_lines"("record_id");

-- CreateIndex
CREATE INDEX "confidential_lines_meeting_id_idx" ON "confidential_lines"("meeting_id");

-- CreateIndex
CREATE INDEX "confidential_lines_created_by_id_idx" ON "confidential_lines"("created_by_id");

-- CreateIndex
CREATE INDEX "plain_summaries_meeting_id_idx" ON "plain_summaries"("meeting_id");

-- CreateIndex
CREATE INDEX "plain_summaries_item_id_idx" ON "plain_summaries"("item_id");

-- CreateIndex
CREATE INDEX "plain_summaries_created_by_id_idx" ON "plain_summaries"("created_by_id");

-- CreateIndex
CREATE INDEX "agenda_items_copy_of_id_idx" ON "agenda_items"("copy_of_id");

-- AddForeignKey
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_copy_of_id_fkey" FOREIGN KEY ("copy_of_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidential_lines" ADD CONSTRAINT "confidential_lines_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "confidential_lines" ADD CONSTRAINT "confidential_lines_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plain_summaries" ADD CONSTRAINT "plain_summaries_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plain_summaries" ADD CONSTRAINT "plain_summaries_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "agenda_items"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plain_summaries" ADD CONSTRAINT "plain_summaries_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- Of what was carried over before, the item that it is a copy of is the one of the same title.
UPDATE "agenda_items" AS copy SET "copy_of_id" = (
  SELECT "id" FROM "agenda_items" AS item WHERE item."meeting_id" = copy."carried_from_id" AND item."title" = copy."title"
  ORDER BY item."withdrawn", item."position" LIMIT 1
) WHERE copy."carried_from_id" IS NOT NULL;

-- Words by which meetings are found.
CREATE INDEX "plain_summaries_words_idx" ON "plain_summaries" USING GIN (search_words(ARRAY[text], NULL)) WITH (fastupdate = off);
