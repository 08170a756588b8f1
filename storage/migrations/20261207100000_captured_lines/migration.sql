-- CreateTable
CREATE TABLE "captured_lines" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "message" TEXT NOT NULL,
    "line" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "captured_lines_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "captured_lines_meeting_id_message_line_key" ON "captured_lines"("meeting_id", "message", "line");

-- AddForeignKey
ALTER TABLE "captured_lines" ADD CONSTRAINT "captured_lines_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "meetings"("id") ON DELETE CASCADE ON UPDATE CASCADE;


