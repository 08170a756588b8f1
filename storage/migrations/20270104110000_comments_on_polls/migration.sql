-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "comments" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "poll_comments" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "poll_comments_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "poll_comments_poll_id_withdrawn_id_idx" ON "poll_comments"("poll_id", "withdrawn", "id");

-- CreateIndex
CREATE INDEX "poll_comments_created_by_id_idx" ON "poll_comments"("created_by_id");

-- AddForeignKey
ALTER TABLE "poll_comments" ADD CONSTRAINT "poll_comments_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_comments" ADD CONSTRAINT "poll_comments_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


