-- AlterTable
ALTER TABLE "word_templates" ADD COLUMN     "letterhead" JSONB;
