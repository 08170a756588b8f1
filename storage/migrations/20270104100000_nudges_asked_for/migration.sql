-- AlterTable
ALTER TABLE "nudges" ADD COLUMN     "is_asked" BOOLEAN NOT NULL DEFAULT false;
