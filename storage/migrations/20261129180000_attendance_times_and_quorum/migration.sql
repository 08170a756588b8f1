-- When people came to a meeting and left it; who stands in for someone; and what makes a network's meetings quorate.
ALTER TABLE "attendances" ADD COLUMN "times" TIMESTAMPTZ(3)[] DEFAULT ARRAY[]::TIMESTAMPTZ(3)[],
ADD COLUMN "deputy_id" UUID;

-- Whoever was down as present came when that was recorded.
UPDATE "attendances" SET "times" = ARRAY["at"] WHERE "state" = 'present';

CREATE TYPE "quorum_share" AS ENUM ('third', 'half', 'majority', 'two_thirds');

CREATE TABLE "quorum_rules" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "least" INTEGER,
    "share" "quorum_share",
    "clinical_majority" BOOLEAN NOT NULL,
    "seats" "role"[],
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quorum_rules_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "quorum_rules_network_id_key" ON "quorum_rules"("network_id");
CREATE INDEX "quorum_rules_created_by_id_idx" ON "quorum_rules"("created_by_id");
CREATE INDEX "attendances_deputy_id_idx" ON "attendances"("deputy_id");
ALTER TABLE "attendances" ADD CONSTRAINT "attendances_deputy_id_fkey" FOREIGN KEY ("deputy_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quorum_rules" ADD CONSTRAINT "quorum_rules_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "quorum_rules" ADD CONSTRAINT "quorum_rules_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
