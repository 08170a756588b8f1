import { forgetAccounts } from '../audit/change-writes.ts';
import { forgetContents, forgetFields } from '../audit/forget-writes.ts';
import { Prisma } from '../generated/client.ts';
import { findNames } from '../names/find-name-writes.ts';
import { accountKey, personKey } from '../rows/kept-words.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tables } from '../tables.ts';
import { FORMER_MEMBER } from './people.ts';
import { type HeldRows, namesAny, readHeld } from './personal-data-reads.ts';
import { recordsNaming } from './records-naming-reads.ts';
import { removeWords } from './remove-words-writes.ts';

/** The statement time limit while one table is searched for a name. */
const ERASE_TIMEOUT = '10min';

/** Erases what is held on a person. `ids` include those of people linked into them. */
export function personalDataWrites(context: WriteContext<'person'>) {
  const { tx, now, audit } = context;
  return {
    /**
     * Makes the person a former member: removes their names, addresses and mentions, and ends their memberships `today`;
     * what they recorded stays. Needs a transaction that is `alone`. Resolves to the records whose cards name them, and
     * to their networks in whose texts their name seems to occur; those texts are not changed.
     */
    async erase(ids: string[], today: string): Promise<{ recordIds: string[]; foundIn: string[] }> {
      await tx.$executeRaw`SELECT set_config('statement_timeout', ${ERASE_TIMEOUT}, true)`;
      const recordIds = await recordsNaming(tx, ids);
      const held = await readHeld(tx, ids);
      const accountIds = (held.accounts ?? []).map(({ id }) => String(id));
      const conversationIds = (held.conversations ?? []).map(({ id }) => String(id));
      // Tables are described after those that they refer to, so they are erased in reverse order.
      for (const table of tables.toReversed()) await eraseIn(tx, table, ids, today, held[table.name] ?? []);
      await tx.person.updateMany({
        where: { id: { in: ids } },
        data: {
          name: FORMER_MEMBER,
          email: null,
          erasedAt: now,
          version: { increment: 1 },
        },
      });
      await forgetContents(tx, 'person', ids);
      const known = { keys: keysOf(ids, held), reached: told(held, 'reached'), ids, called: namesOf(held) };
      const changed = await removeWords(tx, known, FORMER_MEMBER);
      const foundIn = await findNames(context, networksOf(held), namesToFind(held));
      for (const id of ids) audit('person', id, null, { erasedAt: now });
      await forgetAccounts(context, { accountIds, conversationIds });
      return { recordIds: [...recordIds, ...changed], foundIn };
    },
  };
}

/** Erases a person from the rows of a table, as its description says. */
async function eraseIn(
  tx: Transaction,
  { name, record, people = {}, erased }: Table,
  ids: string[],
  today: string,
  rows: Prisma.JsonObject[],
): Promise<void> {
  if (erased === undefined) return;
  const [table, named] = [Prisma.raw(`"${name}"`), namesAny(Object.keys(people), ids)];
  if (erased === 'rows') {
    await tx.$executeRaw`DELETE FROM ${table} WHERE ${named}`;
    return;
  }
  const { forgets = [], ends } = erased;
  for (const { set, where } of ends?.(`'${today}'::date`) ?? [])
    await tx.$executeRaw`
      UPDATE ${table} SET ${Prisma.raw(set)}, version = version + 1 WHERE (${named}) AND (${Prisma.raw(where)})`;
  if (forgets.length === 0) return;
  const empty = Prisma.raw(forgets.map((column) => `"${column}" = NULL`).join(', '));
  await tx.$executeRaw`UPDATE ${table} SET ${empty}, version = version + 1 WHERE ${named}`;
  const recordIds = rows.map(({ id }) => String(id));
  if (record !== undefined) await forgetFields(tx, record, recordIds, forgets);
}

/** Their distinct names, or their distinct addresses. */
function told(held: HeldRows, which: 'called' | 'reached'): string[] {
  const all = tables.flatMap(({ name, tells }) =>
    (held[name] ?? []).flatMap((row) =>
      (tells?.[which] ?? []).flatMap((column) => row[column] ?? []).map(String),
    ),
  );
  return [...new Set(all)];
}

/** The keys under which they are mentioned: as a person, and as each account, by either of its ids. */
function keysOf(ids: string[], { accounts = [] }: HeldRows): string[] {
  const ofAccounts = accounts.flatMap(({ platform, tenant, user_id, alias }) =>
    [user_id, alias].flatMap((id) =>
      id ? accountKey({ platform: String(platform), tenant: String(tenant), id: String(id) }) : [],
    ),
  );
  return [...ids.map(personKey), ...ofAccounts];
}

/** The networks of which they are or were a member. */
const networksOf = ({ members = [], seats = [] }: HeldRows): string[] => [
  ...new Set([...members, ...seats].map(({ network_id }) => String(network_id))),
];

const namesOf = (held: HeldRows): string[] => told(held, 'called').filter((name) => name !== FORMER_MEMBER);

/** The names to search for, and email addresses. Not names of one word, which may be any word. */
const namesToFind = (held: HeldRows): string[] => [
  ...namesOf(held).filter((name) => /\S\s+\S/.test(name)),
  ...new Set(
    [...(held.people ?? []), ...(held.accounts ?? [])].flatMap(({ email }) => (email ? String(email) : [])),
  ),
];
