import { type PersonLink, Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import { Conflict } from '../rows/version.ts';
import { giveWay, learn, putBack } from './give-way-writes.ts';
import type { Linked, Moved } from './links.ts';
import { ONCE, PERSON_COLUMNS, type PersonColumn } from './person-columns.ts';
import { recordsNaming } from './records-naming-reads.ts';
import { putTogether, setApart } from './set-apart-writes.ts';

/**
 * Links two people into one, and separates them again. Needs a transaction that is `alone`.
 */
export function linkWrites({ tx, newId, now, audit }: WriteContext<'person'>) {
  return {
    /**
     * Moves everything of one person to the other. `accountId` is the account found to be theirs. Throws `Conflict` if
     * either has been linked to another person meanwhile.
     */
    async join(accountId: string, fromId: string, intoId: string): Promise<Linked> {
      await mustStillBe(tx, [fromId, intoId]);
      const recordIds = await recordsNaming(tx, [fromId]);
      const moved: Moved = { rows: {}, gone: [], learnt: await learnEmail(tx, fromId, intoId) };
      for (const once of ONCE.filter(({ setApartBy }) => setApartBy === undefined))
        moved.gone.push(...(await giveWay(tx, once, fromId, intoId)));
      for (const gone of moved.gone) await learn(tx, gone);
      moved.apart = await setApart(tx, fromId, intoId);
      for (const column of PERSON_COLUMNS) {
        const ids = await rename(tx, column, fromId, intoId);
        if (ids.length > 0) moved.rows[nameOf(column)] = ids;
      }
      const link = await tx.personLink.create({
        data: {
          id: newId(),
          accountId,
          fromId,
          intoId,
          at: now,
          moved: moved as unknown as Prisma.InputJsonObject,
        },
      });
      audit('person', intoId, null, { linked: fromId, link: link.id });
      return { link, recordIds };
    },

    /**
     * Undoes a link: moves the rows back, unless they have come to name someone else since, and restores the deleted ones.
     */
    async part(link: PersonLink): Promise<Linked> {
      const { id, fromId, intoId } = link;
      const moved = link.moved as unknown as Moved;
      const { count } = await tx.personLink.updateMany({
        where: { id, unlinkedAt: null },
        data: { unlinkedAt: now },
      });
      if (count === 0) throw new Conflict(`link ${id} was undone meanwhile`);
      for (const column of PERSON_COLUMNS)
        await rename(tx, column, intoId, fromId, moved.rows[nameOf(column)] ?? []);
      await putTogether(tx, moved.apart ?? {});
      for (const gone of moved.gone) await putBack(tx, gone);
      await unlearnEmail(tx, intoId, moved.learnt);
      audit('person', intoId, { linked: fromId, link: id }, null);
      return { link: { ...link, unlinkedAt: now }, recordIds: await recordsNaming(tx, [fromId]) };
    },
  };
}

const nameOf = ({ table, column }: PersonColumn): string => `${table}.${column}`;

/** Throws if one of them was linked into another person or erased: nothing would be found under their id. */
async function mustStillBe(tx: Transaction, ids: string[]): Promise<void> {
  const erased = await tx.person.findFirst({ where: { id: { in: ids }, erasedAt: { not: null } } });
  if (erased) throw new Conflict(`${erased.id} was erased`);
  const link = await tx.personLink.findFirst({ where: { fromId: { in: ids }, unlinkedAt: null } });
  if (link) throw new Conflict(`${link.fromId} has become ${link.intoId}`);
}

/** Replaces one person's id by the other's in all rows, or in those with the given ids. */
async function rename(
  tx: Transaction,
  { table, column }: PersonColumn,
  fromId: string,
  toId: string,
  ids?: string[],
): Promise<string[]> {
  if (ids?.length === 0) return [];
  const [rows, name] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  const among = ids ? Prisma.sql`AND id = ANY(${ids}::uuid[])` : Prisma.empty;
  const renamed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE ${rows} SET ${name} = ${toId}::uuid WHERE ${name} = ${fromId}::uuid ${among} RETURNING id`;
  return renamed.map(({ id }) => id);
}

/** Copies an email address that an administrator gave, if only the other person has one. */
async function learnEmail(tx: Transaction, fromId: string, intoId: string): Promise<Moved['learnt']> {
  const { email } = await tx.person.findUniqueOrThrow({ where: { id: fromId } });
  if (email === null) return {};
  const { count } = await tx.person.updateMany({
    where: { id: intoId, email: null },
    data: { email, version: { increment: 1 } },
  });
  return count > 0 ? { email } : {};
}

/** Undoes `learnEmail`, unless the address has changed since. */
async function unlearnEmail(tx: Transaction, personId: string, { email }: Moved['learnt']): Promise<void> {
  if (email === undefined) return;
  await tx.person.updateMany({
    where: { id: personId, email },
    data: { email: null, version: { increment: 1 } },
  });
}
