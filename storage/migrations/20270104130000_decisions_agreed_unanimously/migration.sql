-- AlterTable
ALTER TABLE "decisions" ADD COLUMN     "unanimous" BOOLEAN NOT NULL DEFAULT false;
