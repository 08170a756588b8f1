-- CreateIndex
CREATE INDEX "seats_network_id_role_created_at_idx" ON "seats"("network_id", "role", "created_at");

-- CreateIndex
CREATE INDEX "seats_network_id_until_idx" ON "seats"("network_id", "until");


