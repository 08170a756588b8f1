-- AlterTable
ALTER TABLE "advice_requests" ADD COLUMN     "because" TEXT;
