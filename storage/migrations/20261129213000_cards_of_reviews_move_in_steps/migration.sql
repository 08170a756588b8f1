-- How many have given anonymous input is told in steps, as they were when the review was last looked at, which is each midnight,
-- and whoever leaves without having given named input is not counted any more. A review that is open by now has no step: it is
-- told to its end as it was promised when people gave theirs.
ALTER TABLE "reviews" ADD COLUMN "step" TEXT;
