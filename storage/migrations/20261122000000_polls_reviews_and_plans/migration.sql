-- CreateEnum
CREATE TYPE "poll_status" AS ENUM ('open', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "review_status" AS ENUM ('open', 'closed', 'withdrawn');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('active', 'withdrawn');

-- CreateEnum
CREATE TYPE "priority_status" AS ENUM ('active', 'withdrawn');

-- CreateEnum
CREATE TYPE "milestone_status" AS ENUM ('open', 'done', 'withdrawn');

-- AlterTable
ALTER TABLE "changes" ALTER COLUMN "person_id" DROP NOT NULL,
ALTER COLUMN "account_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "networks" ADD COLUMN     "last_poll" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "last_priority" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "last_review" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "polls" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "question" TEXT NOT NULL,
    "options" TEXT[],
    "most" INTEGER NOT NULL DEFAULT 1,
    "is_secret" BOOLEAN NOT NULL DEFAULT false,
    "status" "poll_status" NOT NULL DEFAULT 'open',
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "because" TEXT,
    "result" JSONB,
    "decision_id" UUID,
    "meeting_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "polls_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "voters" (
    "id" UUID NOT NULL,
    "poll_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "voted_at" TIMESTAMPTZ(3),

    CONSTRAINT "voters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ballots" (
    "voter_id" UUID NOT NULL,
    "choices" INTEGER[],

    CONSTRAINT "ballots_pkey" PRIMARY KEY ("voter_id")
);

-- CreateTable
CREATE TABLE "sealed_boxes" (
    "id" UUID NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "sealed_boxes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviews" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "is_anonymous" BOOLEAN NOT NULL DEFAULT false,
    "repeats_on" INTEGER,
    "is_for_some" BOOLEAN NOT NULL DEFAULT false,
    "due" DATE NOT NULL,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,
    "status" "review_status" NOT NULL DEFAULT 'open',
    "closed_at" TIMESTAMPTZ(3),
    "because" TEXT,
    "report" JSONB,
    "follows_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reviews_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reviewers" (
    "id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3),

    CONSTRAINT "reviewers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_inputs" (
    "reviewer_id" UUID NOT NULL,
    "answers" JSONB NOT NULL,
    "is_draft" BOOLEAN NOT NULL,

    CONSTRAINT "review_inputs_pkey" PRIMARY KEY ("reviewer_id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "status" "plan_status" NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "priorities" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "domain" INTEGER,
    "lead_id" UUID,
    "status" "priority_status" NOT NULL DEFAULT 'active',
    "last_milestone" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "priorities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestones" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "priority_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due" DATE NOT NULL,
    "status" "milestone_status" NOT NULL DEFAULT 'open',
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "milestones_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "milestone_moves" (
    "id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "to" DATE NOT NULL,
    "because" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "moved_by_id" UUID NOT NULL,

    CONSTRAINT "milestone_moves_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digests" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "conversation_id" UUID,
    "weekday" INTEGER NOT NULL,
    "time" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3),
    "since_at" TIMESTAMPTZ(3),

    CONSTRAINT "digests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudges" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "message_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "planned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudges_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "decisions_network_id_status_created_at_idx" ON "decisions"("network_id", "status", "created_at");

-- CreateIndex
CREATE INDEX "polls_network_id_status_closes_at_idx" ON "polls"("network_id", "status", "closes_at");

-- CreateIndex
CREATE INDEX "polls_status_next_at_idx" ON "polls"("status", "next_at");

-- CreateIndex
CREATE INDEX "polls_created_by_id_idx" ON "polls"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "polls_network_id_number_key" ON "polls"("network_id", "number");

-- CreateIndex
CREATE INDEX "voters_person_id_voted_at_idx" ON "voters"("person_id", "voted_at");

-- CreateIndex
CREATE UNIQUE INDEX "voters_poll_id_person_id_key" ON "voters"("poll_id", "person_id");

-- CreateIndex
CREATE INDEX "reviews_network_id_status_closes_at_idx" ON "reviews"("network_id", "status", "closes_at");

-- CreateIndex
CREATE INDEX "reviews_status_closes_at_idx" ON "reviews"("status", "closes_at");

-- CreateIndex
CREATE INDEX "reviews_created_by_id_idx" ON "reviews"("created_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_network_id_number_key" ON "reviews"("network_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "reviews_follows_id_key" ON "reviews"("follows_id");

-- CreateIndex
CREATE INDEX "reviewers_person_id_given_at_idx" ON "reviewers"("person_id", "given_at");

-- CreateIndex
CREATE UNIQUE INDEX "reviewers_review_id_person_id_key" ON "reviewers"("review_id", "person_id");

-- CreateIndex
CREATE INDEX "plans_network_id_year_idx" ON "plans"("network_id", "year");

-- CreateIndex
CREATE INDEX "priorities_network_id_number_idx" ON "priorities"("network_id", "number");

-- CreateIndex
CREATE INDEX "priorities_lead_id_idx" ON "priorities"("lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "priorities_plan_id_number_key" ON "priorities"("plan_id", "number");

-- CreateIndex
CREATE INDEX "milestones_network_id_status_due_idx" ON "milestones"("network_id", "status", "due");

-- CreateIndex
CREATE INDEX "milestones_owner_id_status_due_idx" ON "milestones"("owner_id", "status", "due");

-- CreateIndex
CREATE INDEX "milestones_network_id_status_done_at_idx" ON "milestones"("network_id", "status", "done_at");

-- CreateIndex
CREATE INDEX "milestones_done_by_id_idx" ON "milestones"("done_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestones_priority_id_number_key" ON "milestones"("priority_id", "number");

-- CreateIndex
CREATE INDEX "milestone_moves_milestone_id_idx" ON "milestone_moves"("milestone_id");

-- CreateIndex
CREATE INDEX "milestone_moves_moved_by_id_idx" ON "milestone_moves"("moved_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "digests_person_id_key" ON "digests"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "digests_conversation_id_key" ON "digests"("conversation_id");

-- CreateIndex
CREATE INDEX "digests_next_at_idx" ON "digests"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "nudges_key_key" ON "nudges"("key");

-- CreateIndex
CREATE INDEX "nudges_message_id_idx" ON "nudges"("message_id");

-- CreateIndex
CREATE INDEX "nudges_subject_id_idx" ON "nudges"("subject_id");

-- CreateIndex
CREATE INDEX "messages_person_id_kind_due_at_idx" ON "messages"("person_id", "kind", "due_at");

-- AddForeignKey
ALTER TABLE "voters" ADD CONSTRAINT "voters_poll_id_fkey" FOREIGN KEY ("poll_id") REFERENCES "polls"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reviewers" ADD CONSTRAINT "reviewers_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "reviews"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "priorities" ADD CONSTRAINT "priorities_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plans"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_priority_id_fkey" FOREIGN KEY ("priority_id") REFERENCES "priorities"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone_moves" ADD CONSTRAINT "milestone_moves_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestones"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "messages"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Nudges planned or sent so far become messages of one nudge each.
INSERT INTO "nudges" ("id", "key", "message_id", "kind", "subject_id", "planned_at")
SELECT gen_random_uuid(), replace("key", 'action.nudge:', 'action:'), "id", 'action', "subject_id", "created_at"
FROM "messages" WHERE "kind" = 'action.nudge';
UPDATE "messages" SET "kind" = 'person.nudges', "subject_id" = "id" WHERE "kind" = 'action.nudge';
