import { beginDigests } from '../digests/begin-digest-writes.ts';
import { lockOrganisationNames } from '../rows/lock-writes.ts';
import { insertRows, updateRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import { Conflict } from '../rows/version.ts';
import { type Bulk, type Changed, inParts, type SpokenFor } from './bulk-members.ts';
import { toSql } from './role-in-sql.ts';
import type { Seat } from './seats.ts';

/** Writes an import of members, in few statements. */
export function bulkWrites(context: WriteContext<'person' | 'organisation' | 'member' | 'seat'>) {
  const { tx, audit } = context;
  return {
    /**
     * Locks these networks and the names of organisations until the transaction ends, so that what was read
     * about them stays true.
     */
    async lock({ networks }: Pick<SpokenFor, 'networks'>): Promise<void> {
      await tx.$executeRaw`
        SELECT 1 FROM networks WHERE status = 'active' AND lower(name) = ANY(${networks}::text[])
        ORDER BY id FOR NO KEY UPDATE`;
      await lockOrganisationNames(tx);
    },

    /**
     * Writes everything. Calls `told` with the number of rows after each statement. Throws `Conflict` if a
     * row has been changed or made by someone else meanwhile.
     */
    async write(bulk: Bulk, told: (rows: number) => void): Promise<void> {
      const { people, accounts, organisations, members, seats } = bulk;
      await writeRows(tx, 'people', people, told);
      await writeRows(tx, 'accounts', accounts.map(made), told);
      await writeRows(tx, 'organisations', organisations.map(made), told);
      await writeRows(tx, 'members', members, told);
      await writeRows(tx, 'seats', seats.map(inSql), told);
      for (const { before, after } of people) audit('person', after.id, before, after);
      for (const account of accounts) audit('person', account.personId, null, { account });
      for (const after of organisations) audit('organisation', after.id, null, after);
      for (const { before, after } of members) audit('member', after.id, before, after);
      for (const { before, after } of seats) audit('seat', after.id, before, after);
      beginDigests(context, [...new Set(members.map(({ after }) => after.personId))]);
    },
  };
}

const made = <Row>(after: Row): Changed<Row> => ({ before: null, after });

const inSql = ({ before, after }: Changed<Seat>): Changed<{ id: string; version: number }> => ({
  before,
  after: { ...after, ...{ role: toSql(after.role) } },
});

async function writeRows(
  tx: Transaction,
  table: 'people' | 'accounts' | 'organisations' | 'members' | 'seats',
  rows: Changed<{ id: string; version?: number }>[],
  told: (rows: number) => void,
): Promise<void> {
  const news = rows.filter(({ before }) => before === null).map(({ after }) => after);
  const olds = rows.filter(({ before }) => before !== null).map(({ after }) => after);
  const write = async (some: { id: string; version?: number }[], count: number) => {
    if (count < some.length) throw new Conflict(`${table} have changed meanwhile`);
    told(some.length);
  };
  for (const some of inParts(news)) await write(some, await insertRows(tx, table, some));
  for (const some of inParts(olds))
    await write(some, await updateRows(tx, table, some as { id: string; version: number }[]));
}
