-- The audit tells no more in which conversation, or by which account, where that went with someone who was erased.
UPDATE "changes" SET "conversation_id" = NULL
WHERE "conversation_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "conversations" AS c WHERE c."id" = "changes"."conversation_id");
UPDATE "changes" SET "account_id" = NULL
WHERE "account_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "accounts" AS a WHERE a."id" = "changes"."account_id");
