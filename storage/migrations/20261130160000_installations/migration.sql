-- The Slack workspaces in which the bot was installed by OAuth, with their tokens, which are sealed.
CREATE TABLE "installations" (
    "tenant" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sealed" BYTEA,
    "renewed_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "installations_pkey" PRIMARY KEY ("tenant")
);
