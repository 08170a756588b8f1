-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "late" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "late_voters" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "added_by_id" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "late_voters_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "late_voters_poll_id_idx" ON "late_voters"("poll_id");

-- CreateIndex
CREATE INDEX "late_voters_person_id_idx" ON "late_voters"("person_id");

-- CreateIndex
CREATE INDEX "late_voters_added_by_id_idx" ON "late_voters"("added_by_id");

-- AddForeignKey
ALTER TABLE "late_voters" ADD CONSTRAINT "late_voters_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_voters" ADD CONSTRAINT "late_voters_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "late_voters" ADD CONSTRAINT "late_voters_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


