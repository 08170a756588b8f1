-- Few of all are without a ruling; only they are looked for by when they were declared.
CREATE INDEX "interests_without_ruling_idx" ON "interests"("network_id", "created_at", "id") WHERE "handling" IS NULL AND "status" = 'held';
