-- Whether the bot can say anything in a place, what people call it, and whether it was greeted.
-- CreateEnum
CREATE TYPE "absence_cause" AS ENUM ('archived', 'deleted', 'team_deleted', 'removed');

-- AlterTable
ALTER TABLE "conversations" ADD COLUMN     "absence" "absence_cause",
ADD COLUMN     "absent_since" TIMESTAMPTZ(3),
ADD COLUMN     "is_greeted" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "name" TEXT,
ADD COLUMN     "named_at" TIMESTAMPTZ(3),
ADD COLUMN     "team_name" TEXT,
ADD COLUMN     "team_named_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "absences" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "cause" "absence_cause" NOT NULL,
    "stands" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absences_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "absences_conversation_id_cause_key" ON "absences"("conversation_id", "cause");

-- AddForeignKey
ALTER TABLE "absences" ADD CONSTRAINT "absences_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Where the bot is already, it has said its first words.
UPDATE "conversations" SET "is_greeted" = true;
