import { forgetAccounts } from '../audit/change-writes.ts';
import { forgetContents, forgetFields } from '../audit/forget-writes.ts';
import { Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Table } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tables } from '../tables.ts';
import { type Held, namesAny, readHeld } from './held-reads.ts';
import { recordsNaming } from './records-naming.ts';
import { removeWords, type Words } from './remove-words.ts';

/** Who someone is once they were erased. */
export const FORMER_MEMBER = 'a former member';

/** How long it may take to look through one table for a name. */
const ERASE_TIMEOUT = '10min';

/** How what is held on a person is erased. `ids` are all that the person has ever been known by. */
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
      const held = await readHeld(tx, ids);
      const accountIds = (held.accounts ?? []).map(({ id }) => String(id));
      // What refers to others is described after them, and goes before them.
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
      const changed = await removeWords(tx, wordsIn(held), FORMER_MEMBER);
      for (const id of ids) audit('person', id, null, { erasedAt: now });
      await forgetAccounts(context, accountIds);
      return [...recordIds, ...changed];
    },
  };
}

/** Has the rows of a table that name them be as it says of someone who is erased. */
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

/** What they were called, and how they were reached. */
function wordsIn(held: Held): Words {
  const valuesOf = (which: 'called' | 'reached'): string[] =>
    tables.flatMap(({ name, tells }) =>
      (held[name] ?? []).flatMap((row) =>
        (tells?.[which] ?? []).flatMap((column) => row[column] ?? []).map(String),
      ),
    );
  return {
    names: [...new Set(valuesOf('called'))].filter((name) => name !== FORMER_MEMBER),
    ids: [...new Set(valuesOf('reached'))],
  };
}
