-- AlterTable
ALTER TABLE "polls" ADD COLUMN     "blocks" JSONB,
ADD COLUMN     "is_unit_rule" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "voters" ADD COLUMN     "block" INTEGER;


