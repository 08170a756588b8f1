-- AlterTable
ALTER TABLE "date_searches" ADD COLUMN     "link" TEXT;
