-- Why somebody voted as they did, beside their open ballot. Those of before gave no reason.
-- AlterTable
ALTER TABLE "ballots" ADD COLUMN     "because" TEXT;
