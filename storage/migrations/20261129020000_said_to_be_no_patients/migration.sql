ALTER TABLE "changes" ADD COLUMN "not_a_patients" BOOLEAN NOT NULL DEFAULT false;
