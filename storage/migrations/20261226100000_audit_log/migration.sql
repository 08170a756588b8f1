-- AlterTable
ALTER TABLE "changes" ADD COLUMN     "commitment" TEXT,
ADD COLUMN     "log_index" INTEGER,
ADD COLUMN     "person_then" UUID,
ADD COLUMN     "salt" TEXT;

-- CreateTable
CREATE TABLE "audit_logs" (
    "id" UUID NOT NULL,
    "size" INTEGER NOT NULL DEFAULT 0,
    "frontier" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "next_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_logs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_heads" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "size" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_heads_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_keys" (
    "public_key" TEXT NOT NULL,
    "followed" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_keys_pkey" PRIMARY KEY ("public_key")
);

-- CreateIndex
CREATE INDEX "audit_logs_next_at_idx" ON "audit_logs"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_heads_network_id_size_key" ON "audit_heads"("network_id", "size");

-- CreateIndex
CREATE UNIQUE INDEX "changes_network_id_log_index_key" ON "changes"("network_id", "log_index");

-- AddForeignKey
ALTER TABLE "audit_logs" ADD CONSTRAINT "audit_logs_id_fkey" FOREIGN KEY ("id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_heads" ADD CONSTRAINT "audit_heads_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What has no place in its network's log yet, in the order in which it is given one.
CREATE INDEX "changes_without_place_idx" ON "changes"("network_id", "at", "id") WHERE "log_index" IS NULL;

-- Each network has a log, which is first signed in the night to the Monday after it was made.
CREATE FUNCTION begin_audit_log() RETURNS TRIGGER
LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_logs (id, next_at)
  VALUES (NEW.id, (date_trunc('week', NEW.created_at AT TIME ZONE 'UTC') + interval '7 days 3 hours') AT TIME ZONE 'UTC')
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER networks_logged AFTER INSERT ON networks FOR EACH ROW EXECUTE FUNCTION begin_audit_log();

INSERT INTO audit_logs (id, next_at) SELECT id, now() FROM networks;
