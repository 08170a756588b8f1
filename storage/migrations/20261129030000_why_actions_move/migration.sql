-- Why an action was moved to its date; of those moved before nobody was asked.
ALTER TABLE "actions" ADD COLUMN "due_because" TEXT;
