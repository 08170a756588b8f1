-- What is open until 11:59pm is open until that minute is over. What is open now is to be so, too.
UPDATE "polls" SET "closes_at" = "closes_at" + interval '59.999 seconds',
  "next_at" = CASE WHEN "next_at" = "closes_at" THEN "closes_at" + interval '59.999 seconds' ELSE "next_at" END
WHERE "status" = 'open' AND "closes_at" = date_trunc('minute', "closes_at");
UPDATE "reviews" SET "closes_at" = "closes_at" + interval '59.999 seconds',
  "next_at" = CASE WHEN "next_at" = "closes_at" THEN "closes_at" + interval '59.999 seconds' ELSE "next_at" END
WHERE "status" = 'open' AND "closes_at" = date_trunc('minute', "closes_at");
