-- By which a bot knows whether it seals with the key of this database; made at the first start with one.
CREATE TABLE "sealing_keys" (
    "id" INTEGER NOT NULL,
    "check" TEXT NOT NULL,

    CONSTRAINT "sealing_keys_pkey" PRIMARY KEY ("id")
);
