-- CreateTable
CREATE TABLE "word_templates" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "styles" TEXT NOT NULL,
    "theme" TEXT,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "word_templates_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "word_templates_network_id_key" ON "word_templates"("network_id");

-- CreateIndex
CREATE INDEX "word_templates_created_by_id_idx" ON "word_templates"("created_by_id");

-- AddForeignKey
ALTER TABLE "word_templates" ADD CONSTRAINT "word_templates_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "word_templates" ADD CONSTRAINT "word_templates_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


