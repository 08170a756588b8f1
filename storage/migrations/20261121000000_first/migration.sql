-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "platform" AS ENUM ('slack', 'teams');

-- CreateEnum
CREATE TYPE "conversation_kind" AS ENUM ('channel', 'direct');

-- CreateEnum
CREATE TYPE "action_status" AS ENUM ('open', 'done', 'withdrawn');

-- CreateEnum
CREATE TYPE "decision_status" AS ENUM ('standing', 'replaced', 'withdrawn');

-- CreateEnum
CREATE TYPE "meeting_status" AS ENUM ('scheduled', 'running', 'ended', 'cancelled', 'withdrawn');

-- CreateEnum
CREATE TYPE "attendance_state" AS ENUM ('present', 'apologies', 'withdrawn');

-- CreateEnum
CREATE TYPE "message_state" AS ENUM ('waiting', 'posting', 'unknown', 'posted', 'dropped');

-- CreateTable
CREATE TABLE "people" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "tenant" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "alias" TEXT,
    "name" TEXT NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "networks" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "last_action" INTEGER NOT NULL DEFAULT 0,
    "last_decision" INTEGER NOT NULL DEFAULT 0,
    "last_meeting" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "networks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "network_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "joined_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("network_id","person_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "code_hash" TEXT NOT NULL,
    "network_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("code_hash")
);

-- CreateTable
CREATE TABLE "conversations" (
    "id" UUID NOT NULL,
    "platform" "platform" NOT NULL,
    "tenant" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "kind" "conversation_kind" NOT NULL,
    "reference" JSONB,
    "network_id" UUID,
    "person_id" UUID,

    CONSTRAINT "conversations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actions" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "owner_id" UUID NOT NULL,
    "due" DATE,
    "status" "action_status" NOT NULL DEFAULT 'open',
    "done_at" TIMESTAMPTZ(3),
    "done_by_id" UUID,
    "meeting_id" UUID,
    "item_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "actions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "because" TEXT,
    "status" "decision_status" NOT NULL DEFAULT 'standing',
    "replaced_by_id" UUID,
    "replaces_id" UUID,
    "meeting_id" UUID,
    "item_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "meetings" (
    "id" UUID NOT NULL,
    "network_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "length" INTEGER NOT NULL,
    "place" TEXT,
    "status" "meeting_status" NOT NULL DEFAULT 'scheduled',
    "because" TEXT,
    "conversation_id" UUID,
    "item_id" UUID,
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "meetings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agenda_items" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "length" INTEGER,
    "leader_id" UUID,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendances" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "attendance_state" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "attendances_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "meeting_id" UUID NOT NULL,
    "item_id" UUID,
    "text" TEXT NOT NULL,
    "withdrawn" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by_id" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "conversation_id" UUID,
    "person_id" UUID,
    "state" "message_state" NOT NULL DEFAULT 'waiting',
    "version" INTEGER NOT NULL DEFAULT 1,
    "shown_version" INTEGER NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "remote_id" TEXT,
    "place" JSONB,
    "reply" JSONB,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "requests" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" JSONB NOT NULL,

    CONSTRAINT "requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changes" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "request_id" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "conversation_id" UUID,
    "network_id" UUID,
    "record" TEXT NOT NULL,
    "record_id" UUID NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "changes_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "accounts_person_id_seen_at_idx" ON "accounts"("person_id", "seen_at");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_platform_tenant_user_id_key" ON "accounts"("platform", "tenant", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_platform_tenant_alias_key" ON "accounts"("platform", "tenant", "alias");

-- CreateIndex
CREATE INDEX "members_person_id_idx" ON "members"("person_id");

-- CreateIndex
CREATE INDEX "conversations_network_id_idx" ON "conversations"("network_id");

-- CreateIndex
CREATE INDEX "conversations_person_id_idx" ON "conversations"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "conversations_platform_tenant_address_key" ON "conversations"("platform", "tenant", "address");

-- CreateIndex
CREATE INDEX "actions_network_id_status_due_number_idx" ON "actions"("network_id", "status", "due", "number");

-- CreateIndex
CREATE INDEX "actions_network_id_owner_id_status_due_number_idx" ON "actions"("network_id", "owner_id", "status", "due", "number");

-- CreateIndex
CREATE INDEX "actions_network_id_status_done_at_idx" ON "actions"("network_id", "status", "done_at");

-- CreateIndex
CREATE INDEX "actions_meeting_id_idx" ON "actions"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "actions_network_id_number_key" ON "actions"("network_id", "number");

-- CreateIndex
CREATE INDEX "decisions_network_id_status_number_idx" ON "decisions"("network_id", "status", "number");

-- CreateIndex
CREATE INDEX "decisions_meeting_id_idx" ON "decisions"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "decisions_network_id_number_key" ON "decisions"("network_id", "number");

-- CreateIndex
CREATE INDEX "meetings_network_id_status_starts_at_idx" ON "meetings"("network_id", "status", "starts_at");

-- CreateIndex
CREATE INDEX "meetings_conversation_id_status_idx" ON "meetings"("conversation_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "meetings_network_id_number_key" ON "meetings"("network_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_items_meeting_id_position_key" ON "agenda_items"("meeting_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "attendances_meeting_id_person_id_key" ON "attendances"("meeting_id", "person_id");

-- CreateIndex
CREATE INDEX "notes_meeting_id_idx" ON "notes"("meeting_id");

-- CreateIndex
CREATE UNIQUE INDEX "messages_key_key" ON "messages"("key");

-- CreateIndex
CREATE INDEX "messages_subject_id_idx" ON "messages"("subject_id");

-- CreateIndex
CREATE INDEX "messages_due_at_idx" ON "messages"("due_at");

-- CreateIndex
CREATE INDEX "requests_at_idx" ON "requests"("at");

-- CreateIndex
CREATE INDEX "changes_person_id_at_idx" ON "changes"("person_id", "at");

-- CreateIndex
CREATE INDEX "changes_network_id_at_idx" ON "changes"("network_id", "at");

-- CreateIndex
CREATE INDEX "changes_record_id_idx" ON "changes"("record_id");

-- CreateIndex
CREATE INDEX "changes_request_id_idx" ON "changes"("request_id");

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- AddForeignKey
ALTER TABLE "conversations" ADD CONSTRAINT "conversations_network_id_fkey" FOREIGN KEY ("network_id") REFERENCES "networks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversations"("id") ON DELETE SET NULL ON UPDATE CASCADE;


