-- CreateTable
CREATE TABLE "stand_ins" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "stand_in_id" UUID NOT NULL,
    "away_from" DATE NOT NULL,
    "away_until" DATE NOT NULL,
    "declined_at" TIMESTAMPTZ(3),

    CONSTRAINT "stand_ins_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stand_ins_person_id_network_id_idx" ON "stand_ins"("person_id", "network_id");

-- CreateIndex
CREATE INDEX "stand_ins_stand_in_id_idx" ON "stand_ins"("stand_in_id");

-- CreateIndex
CREATE INDEX "stand_ins_network_id_idx" ON "stand_ins"("network_id");

-- AddForeignKey
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_stand_in_id_fkey" FOREIGN KEY ("stand_in_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


