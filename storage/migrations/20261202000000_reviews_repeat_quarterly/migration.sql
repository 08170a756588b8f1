-- Reviews may repeat every quarter, and one round may be moved without those after it.
ALTER TABLE "reviews" ADD COLUMN "repeats_every" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "series_day" DATE;

-- A round that is open was meant for its day of the month, or was put on the working day before it.
UPDATE "reviews" SET "series_day" = (
  SELECT min(meant) FROM (
    SELECT least(
      (date_trunc('month', "due") + make_interval(months => m) + make_interval(days => "repeats_on" - 1))::date,
      (date_trunc('month', "due") + make_interval(months => m + 1) - interval '1 day')::date
    ) AS meant
    FROM generate_series(0, 1) AS m
  ) AS days WHERE meant >= "due"
) WHERE "repeats_on" IS NOT NULL;
