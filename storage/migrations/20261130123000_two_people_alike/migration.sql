-- Whether two people of a network, one on each platform, are one: asked of each of them, once.
CREATE TABLE "likenesses" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "other_id" UUID NOT NULL,
    "is_same" BOOLEAN,

    CONSTRAINT "likenesses_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "likenesses_person_id_other_id_key" ON "likenesses"("person_id", "other_id");
CREATE INDEX "likenesses_network_id_idx" ON "likenesses"("network_id");
CREATE INDEX "likenesses_other_id_idx" ON "likenesses"("other_id");
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "likenesses" ADD CONSTRAINT "likenesses_other_id_fkey" FOREIGN KEY ("other_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
