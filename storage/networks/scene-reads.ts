import { type Conversation, Prisma } from '../generated/client.ts';
import { type RolesInSql, rolesOfMembers, standingOf } from '../members/standing-reads.ts';
import type { Account, AccountKey } from '../people/people.ts';
import { joinedAs } from '../rows/joined-row.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { networkRows } from './network-rows.ts';
import type { Scene } from './scene.ts';

/** Who asks, where and when, and the id of the request. */
interface SceneAsked {
  caller: AccountKey;
  place: Omit<AccountKey, 'id'> & { address: string };
  requestId: string;
  now: Date;
}

const accounts = joinedAs<Account>('a', Prisma.AccountScalarFieldEnum, ['platform']);
const conversations = joinedAs<Conversation>('c', Prisma.ConversationScalarFieldEnum, [
  'platform',
  'kind',
  'absence',
]);

/** Reads the scene of an invocation, in one SQL statement, as every invocation begins with it. */
export async function readScene(
  tx: ReadTransaction,
  { caller, place, requestId, now }: SceneAsked,
): Promise<Scene> {
  const [row] = await tx.$queryRaw<[Record<string, unknown> & RolesInSql & Pick<Scene, 'answer'>]>`
    SELECT ${accounts.columns}, ${conversations.columns}, ${networkRows.columns}, standing.running, standing.others, standing.version AS version, r.answer
    FROM (VALUES (1)) AS always(here)
    LEFT JOIN LATERAL (
      SELECT * FROM accounts WHERE platform = ${caller.platform}::platform AND tenant = ${caller.tenant}
        AND (user_id = ${caller.id} OR alias = ${caller.id}) LIMIT 1
    ) AS a ON true
    LEFT JOIN conversations AS c
      ON c.platform = ${place.platform}::platform AND c.tenant = ${place.tenant} AND c.address = ${place.address}
    LEFT JOIN networks AS n ON n.id = c.network_id
    LEFT JOIN LATERAL (
      ${rolesOfMembers(Prisma.sql`n.id`, Prisma.sql`(${now}::timestamptz AT TIME ZONE n.zone)::date`, Prisma.sql`a.person_id`)}
    ) AS standing ON true
    LEFT JOIN requests AS r ON r.id = ${requestId}`;
  return {
    account: accounts.rowIn(row),
    conversation: conversations.rowIn(row),
    network: networkRows.rowIn(row),
    standing: row.running === null ? null : standingOf(row),
    answer: row.answer,
  };
}
