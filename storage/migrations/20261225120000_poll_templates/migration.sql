-- CreateTable
CREATE TABLE "poll_templates" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "poll_id" UUID NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "poll_templates_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "poll_templates_network_id_name_idx" ON "poll_templates"("network_id", "name");

-- CreateIndex
CREATE INDEX "poll_templates_poll_id_idx" ON "poll_templates"("poll_id");

-- CreateIndex
CREATE INDEX "poll_templates_created_by_id_idx" ON "poll_templates"("created_by_id");

-- AddForeignKey
ALTER TABLE "poll_templates" ADD CONSTRAINT "poll_templates_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_templates" ADD CONSTRAINT "poll_templates_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "poll_templates" ADD CONSTRAINT "poll_templates_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
