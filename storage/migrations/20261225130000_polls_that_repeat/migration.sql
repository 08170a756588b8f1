-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "follows_id" UUID,
ADD COLUMN     "repeats_every" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "repeats_on" INTEGER,
ADD COLUMN     "series_day" DATE;

-- CreateIndex
CREATE UNIQUE INDEX "polls_follows_id_key" ON "polls"("follows_id");

-- AddForeignKey
ALTER TABLE "polls" ADD CONSTRAINT "polls_follows_id_fkey" FOREIGN KEY ("follows_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
