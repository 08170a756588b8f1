import type { WriteContext } from '../rows/store-context.ts';
import { type AccountTold, NEVER } from './people.ts';

/**
 * Creates the accounts that are new among these of one workspace or directory, each with a new person, in one statement; those
 * that are known stay as they are. `seenAt` is when their people used the bot. Idempotent.
 */
export async function acquaintAll(
  { tx, newId, now }: Pick<WriteContext, 'tx' | 'newId' | 'now'>,
  told: AccountTold[],
  seenAt = NEVER,
): Promise<void> {
  const rows = told.map((each) => ({ ...each, id: newId(), personId: newId() }));
  // Two processes may tell of one account at once. A person without an account would stay for ever, so the account comes first,
  // and its foreign key is checked when the whole statement is done.
  await tx.$executeRaw`
    WITH told AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS t(id uuid, "personId" uuid, platform platform,
        tenant text, "userId" text, alias text, name text, email text)
    ), made AS (
      INSERT INTO accounts (id, person_id, platform, tenant, user_id, alias, name, email, seen_at)
      SELECT id, "personId", platform, tenant, "userId", alias, name, email, ${seenAt} FROM told
      ON CONFLICT DO NOTHING RETURNING person_id, name
    )
    INSERT INTO people (id, name, created_at) SELECT person_id, name, ${now} FROM made`;
}
