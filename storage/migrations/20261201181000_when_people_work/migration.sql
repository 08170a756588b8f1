-- When a person works, and when they are away. Those of whom nothing is kept work on every working day.
CREATE TABLE "hours" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "half_days" INTEGER NOT NULL,
    "away_from" DATE,
    "away_until" DATE,

    CONSTRAINT "hours_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "hours_person_id_key" ON "hours"("person_id");
ALTER TABLE "hours" ADD CONSTRAINT "hours_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
