-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "electorate" TEXT;

-- AlterTable
ALTER TABLE "voters" ADD COLUMN     "deputy_id" UUID,
ADD COLUMN     "organisation_id" UUID,
ADD COLUMN     "represents_id" UUID;

-- CreateIndex
CREATE INDEX "voters_deputy_id_idx" ON "voters"("deputy_id");

-- CreateIndex
CREATE INDEX "voters_organisation_id_idx" ON "voters"("organisation_id");

-- CreateIndex
CREATE INDEX "voters_represents_id_idx" ON "voters"("represents_id");

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_represents_id_fkey" FOREIGN KEY ("represents_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


