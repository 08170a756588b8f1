-- Where people join a meeting online has a column of its own. A place that was nothing but such an address moves there.
ALTER TABLE "meetings" ADD COLUMN     "link" TEXT;

UPDATE "meetings" SET "link" = "place", "place" = NULL
WHERE "place" ~ '^https://[A-Za-z0-9._-]+(:[0-9]+)?([/?#][!-~]*)?$' AND length("place") <= 500;
