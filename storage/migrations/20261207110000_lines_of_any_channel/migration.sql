-- A line was said where its meeting is held, until now. One whose channel is gone can be neither edited nor deleted any more.
ALTER TABLE "captured_lines" ADD COLUMN "conversation_id" UUID;
UPDATE "captured_lines" AS l SET "conversation_id" = m."conversation_id" FROM "meetings" AS m WHERE m."id" = l."meeting_id";
DELETE FROM "captured_lines" WHERE "conversation_id" IS NULL;
ALTER TABLE "captured_lines" ALTER COLUMN "conversation_id" SET NOT NULL;

-- DropIndex
DROP INDEX "captured_lines_meeting_id_message_line_key";

-- CreateIndex
CREATE INDEX "captured_lines_meeting_id_idx" ON "captured_lines"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "captured_lines_conversation_id_message_line_meeting_id_key" ON "captured_lines"("conversation_id", "message", "line", "meeting_id");

-- AddForeignKey
ALTER TABLE "captured_lines" ADD CONSTRAINT "captured_lines_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;
