-- Why a milestone cannot go on; those before were not said to be blocked.
ALTER TABLE "milestones" ADD COLUMN "blocked_because" TEXT;
