-- When the chair is told of what is overdue, and who stands above the network in either line.
ALTER TABLE "networks" ADD COLUMN "chair_told_after" INTEGER NOT NULL DEFAULT 5,
ADD COLUMN "line_told_after" INTEGER NOT NULL DEFAULT 20,
ADD COLUMN "professional_line_id" UUID,
ADD COLUMN "managerial_line_id" UUID;

CREATE INDEX "networks_professional_line_id_idx" ON "networks"("professional_line_id");
CREATE INDEX "networks_managerial_line_id_idx" ON "networks"("managerial_line_id");
ALTER TABLE "networks" ADD CONSTRAINT "networks_professional_line_id_fkey" FOREIGN KEY ("professional_line_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "networks" ADD CONSTRAINT "networks_managerial_line_id_fkey" FOREIGN KEY ("managerial_line_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
