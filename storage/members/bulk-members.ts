import type { Audit } from '../audit/changes.ts';
import type { Account, Organisation, Person } from '../generated/client.ts';
import type { Network } from '../networks/networks.ts';
import { fromDate } from '../rows/day.ts';
import { insertRows, updateRows } from '../rows/insert-rows.ts';
import { oneNameAtATime } from '../rows/locks.ts';
import type { Transaction } from '../rows/transaction.ts';
import { Conflict } from '../rows/version.ts';
import type { Member } from './members.ts';
import { toSql } from './role-in-sql.ts';
import type { Seat } from './seats.ts';

/** A person with what they are known by. */
export type KnownPerson = Person & { accounts: Account[] };

export type PersonRow = Person;

/** What many lines about members speak of. */
export interface Spoken {
  /** Names of networks and of organisations, in small letters. */
  networks: string[];
  organisations: string[];
  emails: string[];
  /** Ids of accounts, as the platforms give them. */
  userIds: string[];
}

/** What is known of all that. Of those networks every member and every seat that is not withdrawn. */
export interface Known {
  networks: Network[];
  organisations: Organisation[];
  people: KnownPerson[];
  members: Member[];
  seats: Seat[];
  /** The workspaces and directories we have met. */
  tenants: { platform: Account['platform']; tenant: string }[];
}

/** A record as it was, null for a new one, and as it is to be. */
export interface Changed<Row> {
  before: Row | null;
  after: Row;
}

/** All that is to be written, whole. */
export interface Bulk {
  people: Changed<Person>[];
  accounts: Account[];
  organisations: Organisation[];
  members: Changed<Member>[];
  seats: Changed<Seat>[];
}

/** How many rows are read or written in one statement. */
const AT_ONCE = 1_000;

/** Members by the thousand. */
export function bulkStore(tx: Transaction, note: Audit) {
  return {
    /** Reads what is known of what is spoken of. Nobody else names an organisation until the transaction ends. */
    async known(spoken: Spoken): Promise<Known> {
      const networks = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM networks WHERE status = 'active' AND lower(name) = ANY(${spoken.networks}::text[])`;
      const networkId = { in: networks.map(({ id }) => id) };
      const seats = await tx.seat.findMany({
        where: { networkId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      const members = await tx.member.findMany({ where: { networkId }, orderBy: { id: 'asc' } });
      return {
        networks: await tx.network.findMany({ where: { id: networkId } }),
        organisations: await organisationsAmong(tx, networkId.in, spoken.organisations),
        people: await peopleAmong(tx, networkId.in, spoken),
        members: members.map((row) => ({ ...row, until: fromDate(row.until) })),
        seats: seats.map((row) => ({
          ...row,
          from: fromDate(row.from),
          until: fromDate(row.until),
          appointedOn: fromDate(row.appointedOn),
        })),
        tenants: await tx.$queryRaw`
          SELECT platform::text, tenant FROM accounts UNION SELECT platform::text, tenant FROM conversations`,
      };
    },

    /**
     * Writes it all; `told` hears after each statement how many rows are written. Throws `Conflict` where one of them has
     * been changed or made by someone else.
     */
    async write(bulk: Bulk, told: (rows: number) => void): Promise<void> {
      const { people, accounts, organisations, members, seats } = bulk;
      await writeRows(tx, 'people', people, told);
      await writeRows(tx, 'accounts', accounts.map(made), told);
      await writeRows(tx, 'organisations', organisations.map(made), told);
      await writeRows(tx, 'members', members, told);
      await writeRows(tx, 'seats', seats.map(inSql), told);
      for (const { before, after } of people) note('person', after.id, before, after);
      for (const account of accounts) note('person', account.personId, null, { account });
      for (const after of organisations) note('organisation', after.id, null, after);
      for (const { before, after } of members) note('member', after.id, before, after);
      for (const { before, after } of seats) note('seat', after.id, before, after);
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

function inParts<T>(all: T[]): T[][] {
  const parts = Math.ceil(all.length / AT_ONCE);
  return Array.from({ length: parts }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE));
}

/** Organisations of these names, those that they were merged into, and those that have seats in these networks. */
async function organisationsAmong(
  tx: Transaction,
  networkIds: string[],
  names: string[],
): Promise<Organisation[]> {
  await oneNameAtATime(tx);
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT unnest(ARRAY[id, merged_into_id]) AS id FROM organisations WHERE lower(name) = ANY(${names}::text[])
    UNION SELECT organisation_id FROM seats WHERE network_id = ANY(${networkIds}::uuid[])`;
  return byIds(
    ids.map(({ id }) => id),
    (some) => tx.organisation.findMany({ where: { id: { in: some } } }),
  );
}

/** The members of these networks, and everyone else who is spoken of; not those erased, or found to be someone else. */
async function peopleAmong(
  tx: Transaction,
  networkIds: string[],
  { emails, userIds }: Spoken,
): Promise<KnownPerson[]> {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    SELECT person_id AS id FROM members WHERE network_id = ANY(${networkIds}::uuid[])
    UNION SELECT person_id FROM accounts
      WHERE user_id = ANY(${userIds}::text[]) OR alias = ANY(${userIds}::text[]) OR email = ANY(${emails}::text[])
    UNION SELECT id FROM people AS p WHERE email = ANY(${emails}::text[])
      AND NOT EXISTS (SELECT 1 FROM person_links WHERE from_id = p.id AND unlinked_at IS NULL)`;
  return byIds(
    ids.map(({ id }) => id),
    (some) =>
      tx.person.findMany({
        where: { id: { in: some }, erasedAt: null },
        include: { accounts: { orderBy: { id: 'asc' } } },
        orderBy: { id: 'asc' },
      }),
  );
}

async function byIds<Row>(ids: (string | null)[], read: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = [];
  for (const some of inParts([...new Set(ids.filter((id) => id !== null))]))
    found.push(...(await read(some)));
  return found;
}
