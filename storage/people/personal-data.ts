import { forgetAccounts } from '../audit/change-writes.ts';
import { type Account, Prisma } from '../generated/client.ts';
import { dayToDate } from '../rows/day.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import type { ReadTransaction, Transaction } from '../rows/transaction.ts';
import { PERSON_COLUMNS } from './person-columns.ts';
import { recordsNaming } from './records-naming.ts';
import { removeWords, type Words } from './remove-words.ts';

/** Who someone is once they were erased. */
export const FORMER_MEMBER = 'a former member';

/** How long it may take to look through one table for a name. */
const ERASE_TIMEOUT = '10min';

/** All rows that name a person, by table. */
export type Held = Record<string, Prisma.JsonObject[]>;

/** What is held on a person. `ids` are all that the person has ever been known by. */
export function personalDataReads({ tx }: ReadContext) {
  return {
    async held(ids: string[]): Promise<Held> {
      const held: Held = { people: await rowsOf(tx, 'people', ['id'], ids) };
      for (const table of new Set(PERSON_COLUMNS.map((each) => each.table))) {
        const columns = PERSON_COLUMNS.filter((each) => each.table === table).map(({ column }) => column);
        held[table] = await rowsOf(tx, table, columns, ids);
      }
      const idsOf = (table: string) => (held[table] ?? []).map(({ id }) => String(id));
      held.ballots = await rowsOf(tx, 'ballots', ['voter_id'], idsOf('voters'), 'voter_id');
      held.review_inputs = await rowsOf(
        tx,
        'review_inputs',
        ['reviewer_id'],
        idsOf('reviewers'),
        'reviewer_id',
      );
      held.person_links = await rowsOf(tx, 'person_links', ['from_id', 'into_id'], ids);
      for (const table of ['link_codes', 'code_tries'])
        held[table] = await rowsOf(tx, table, ['account_id'], idsOf('accounts'), 'account_id');
      return held;
    },
  };
}

/** How it is erased. */
export function personalDataWrites(context: WriteContext<'person'>) {
  const { tx, now, audit } = context;
  return {
    /**
     * Makes the person a former member: what names them or says how to reach them goes, and their memberships end
     * `today`; what they recorded stays. Needs a transaction that is alone. Returns the records whose cards name them.
     */
    async erase(ids: string[], today: string): Promise<string[]> {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${ERASE_TIMEOUT}, true)`;
      const recordIds = await recordsNaming(tx, ids);
      const people = await tx.person.findMany({ where: { id: { in: ids } } });
      const accounts = await tx.account.findMany({ where: { personId: { in: ids } } });
      const addresses = await forgetConversations(tx, ids, accounts);
      await endMemberships(tx, ids, today);
      await tx.person.updateMany({
        where: { id: { in: ids } },
        data: {
          name: FORMER_MEMBER,
          email: null,
          erasedAt: now,
          version: { increment: 1 },
        },
      });
      const called = [...people, ...accounts].map(({ name }) => name);
      const names = [...new Set([...called, ...accounts.flatMap(({ formerNames }) => formerNames)])];
      const words: Words = {
        names: names.filter((name) => name !== FORMER_MEMBER),
        ids: [
          ...accounts.flatMap(({ userId, alias, email }) => [userId, alias, email]),
          ...people.map(({ email }) => email),
          ...addresses,
        ].flatMap((word) => word ?? []),
      };
      await tx.change.updateMany({
        where: { record: 'person', recordId: { in: ids } },
        data: { before: Prisma.DbNull, after: Prisma.DbNull },
      });
      await forgetParticulars(tx, ids);
      const changed = await removeWords(tx, words, FORMER_MEMBER);
      for (const id of ids) audit('person', id, null, { erasedAt: now });
      await forgetAccounts(
        context,
        accounts.map(({ id }) => id),
      );
      return [...recordIds, ...changed];
    },
  };
}

async function rowsOf(
  tx: ReadTransaction,
  table: string,
  columns: string[],
  ids: string[],
  order = 'id',
): Promise<Prisma.JsonObject[]> {
  const names = columns.map((column) => Prisma.sql`${Prisma.raw(`"${column}"`)} = ANY(${ids}::uuid[])`);
  const rows = await tx.$queryRaw<{ row: Prisma.JsonObject }[]>`
    SELECT to_jsonb(t) AS row FROM ${Prisma.raw(`"${table}"`)} AS t WHERE ${Prisma.join(names, ' OR ')} ORDER BY ${Prisma.raw(`"${order}"`)}`;
  return rows.map(({ row }) => row);
}

/** Forgets the accounts, their codes, the direct conversations and all that was, or would be, said in them. Their addresses. */
async function forgetConversations(tx: Transaction, ids: string[], accounts: Account[]): Promise<string[]> {
  const direct = await tx.conversation.findMany({ where: { personId: { in: ids } } });
  const accountId = { in: accounts.map(({ id }) => id) };
  await tx.outboxMessage.deleteMany({
    where: {
      OR: [{ personId: { in: ids } }, { accountId }, { conversationId: { in: direct.map(({ id }) => id) } }],
    },
  });
  await tx.conversation.deleteMany({ where: { personId: { in: ids } } });
  await tx.digest.deleteMany({ where: { personId: { in: ids } } });
  await tx.linkCode.deleteMany({ where: { accountId } });
  await tx.codeTry.deleteMany({ where: { accountId } });
  await tx.personLink.deleteMany({ where: { OR: [{ fromId: { in: ids } }, { intoId: { in: ids } }] } });
  await tx.account.deleteMany({ where: { id: accountId } });
  return direct.map(({ address }) => address);
}

/** Forgets what they brought to their networks, and how that was changed. */
async function forgetParticulars(tx: Transaction, ids: string[]): Promise<void> {
  const data = { profession: null, skills: null, version: { increment: 1 } };
  await tx.member.updateMany({ where: { personId: { in: ids } }, data });
  await tx.$executeRaw`
    UPDATE changes SET before = before - '{profession,skills}'::text[], after = after - '{profession,skills}'::text[]
    WHERE record = 'member' AND record_id IN (SELECT id FROM members WHERE person_id = ANY(${ids}::uuid[]))`;
}

async function endMemberships(tx: Transaction, ids: string[], today: string): Promise<void> {
  const personId = { in: ids };
  const day = dayToDate(today);
  await tx.member.updateMany({
    where: { personId, status: { in: ['active', 'asking'] } },
    data: { status: 'ended', until: day, version: { increment: 1 } },
  });
  await tx.seat.updateMany({
    where: { personId, from: { gt: day } },
    data: { withdrawn: true, version: { increment: 1 } },
  });
  await tx.seat.updateMany({
    where: { personId, withdrawn: false, OR: [{ until: null }, { until: { gt: day } }] },
    data: { until: day, version: { increment: 1 } },
  });
}
