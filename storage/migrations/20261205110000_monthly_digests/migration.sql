-- CreateEnum
CREATE TYPE "digest_every" AS ENUM ('week', 'month');

-- AlterTable
ALTER TABLE "digests" ADD COLUMN     "every" "digest_every" NOT NULL DEFAULT 'week';
