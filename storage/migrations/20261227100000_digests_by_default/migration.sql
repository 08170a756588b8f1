-- AlterTable
ALTER TABLE "digests" ADD COLUMN     "by_default" BOOLEAN NOT NULL DEFAULT false,
ALTER COLUMN "next_at" DROP NOT NULL;
