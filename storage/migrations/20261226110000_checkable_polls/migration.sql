-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "checked" JSONB,
ADD COLUMN     "is_checkable" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "tracker_root" TEXT;
