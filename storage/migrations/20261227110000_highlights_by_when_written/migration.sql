-- DropIndex
DROP INDEX "highlights_network_id_idx";

-- CreateIndex
CREATE INDEX "highlights_network_id_created_at_idx" ON "highlights"("network_id", "created_at");
