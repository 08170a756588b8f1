-- AlterTable
ALTER TABLE "hours" ADD COLUMN     "quiet_from" TEXT,
ADD COLUMN     "quiet_until" TEXT,
ADD COLUMN     "zone" TEXT;
