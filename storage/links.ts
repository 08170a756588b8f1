import type { Note } from './changes.ts';
import { type Person, type PersonLink, Prisma } from './generated/client.ts';
import { ONCE, type Once, PERSON_COLUMNS, type PersonColumn } from './person-columns.ts';
import { recordsNaming } from './records-naming.ts';
import type { Transaction } from './transaction.ts';
import { Conflict } from './version.ts';

export type { PersonLink } from './generated/client.ts';

/** The rows that came to name the other person, by "table.column", and those that gave way, whole. */
interface Moved {
  rows: Record<string, string[]>;
  gone: { table: string; what: string; row: Prisma.JsonObject }[];
  /** What was not known of the one and was of the other. */
  learnt: Partial<Pick<Person, 'profession' | 'skills' | 'email' | 'isClinician'>>;
}

/** What a link made or undone changed: `recordIds` are the records whose cards name someone else now. */
export interface Linked {
  link: PersonLink;
  recordIds: string[];
}

/** How two accounts become one person's, and two people's again. */
export function linkStore(tx: Transaction, newId: () => string, now: Date, note: Note) {
  return {
    /**
     * Makes everything of one person's the other's. `accountId` is the account that was found to be theirs. Throws
     * `Conflict` if either has become someone else meanwhile.
     */
    async join(accountId: string, fromId: string, intoId: string): Promise<Linked> {
      await lock(tx, [fromId, intoId]);
      await mustStillBe(tx, [fromId, intoId]);
      const recordIds = await recordsNaming(tx, [fromId]);
      const moved: Moved = { rows: {}, gone: [], learnt: await learn(tx, fromId, intoId) };
      for (const once of ONCE) moved.gone.push(...(await giveWay(tx, once, fromId, intoId)));
      for (const column of PERSON_COLUMNS) {
        const ids = await rename(tx, column, fromId, intoId);
        if (ids.length > 0) moved.rows[nameOf(column)] = ids;
      }
      await renameKeys(tx, moved.rows['messages.person_id'] ?? [], fromId, intoId);
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
      note('person', intoId, null, { linked: fromId, link: link.id });
      return { link, recordIds };
    },

    async get(id: string): Promise<PersonLink | null> {
      return tx.personLink.findUnique({ where: { id } });
    },

    /** The last link that made this person who they are, unless it was undone. */
    async last(personId: string): Promise<PersonLink | null> {
      return tx.personLink.findFirst({
        where: { intoId: personId, unlinkedAt: null },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
      });
    },

    /**
     * Undoes a link: what it moved names the other person again, unless it has come to name someone else since, and
     * what had given way is there again.
     */
    async part(link: PersonLink): Promise<Linked> {
      const { id, fromId, intoId } = link;
      const moved = link.moved as unknown as Moved;
      await lock(tx, [fromId, intoId]);
      const { count } = await tx.personLink.updateMany({
        where: { id, unlinkedAt: null },
        data: { unlinkedAt: now },
      });
      if (count === 0) throw new Conflict(`link ${id} was undone meanwhile`);
      for (const column of PERSON_COLUMNS)
        await rename(tx, column, intoId, fromId, moved.rows[nameOf(column)] ?? []);
      await renameKeys(tx, moved.rows['messages.person_id'] ?? [], intoId, fromId);
      for (const { table, row } of moved.gone) await putBack(tx, table, row);
      await unlearn(tx, intoId, moved.learnt);
      note('person', intoId, { linked: fromId, link: id }, null);
      return { link: { ...link, unlinkedAt: now }, recordIds: await recordsNaming(tx, [fromId]) };
    },

    /** The ids that this person had as other people, before links made them one. */
    async formerIds(personId: string): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        WITH RECURSIVE former AS (
          SELECT from_id AS id FROM person_links WHERE into_id = ${personId}::uuid AND unlinked_at IS NULL
          UNION SELECT l.from_id FROM person_links l JOIN former f ON l.into_id = f.id WHERE l.unlinked_at IS NULL
        ) SELECT id FROM former`;
      return rows.map(({ id }) => id);
    },
  };
}

const nameOf = ({ table, column }: PersonColumn): string => `${table}.${column}`;

/** What gave way when two people became one, in words, as often as it did. */
export const gaveWay = ({ moved }: PersonLink): string[] =>
  (moved as unknown as Moved).gone
    .filter(({ table, row }) => ONCE.find((once) => once.table === table)?.lost?.(row) ?? true)
    .map(({ what }) => what);

/** Links that touch the same person are made one after another; always in this order, so that none waits for ever. */
async function lock(tx: Transaction, ids: string[]): Promise<void> {
  await tx.$queryRaw`SELECT id FROM people WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`;
}

/** Someone who has become another person is nobody to link with: nothing would be found under their id. */
async function mustStillBe(tx: Transaction, ids: string[]): Promise<void> {
  const link = await tx.personLink.findFirst({ where: { fromId: { in: ids }, unlinkedAt: null } });
  if (link) throw new Conflict(`${link.fromId} has become ${link.intoId}`);
}

/** Has the rows that name one person name the other; only those with these ids, where they are given. */
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

/** What is sent once for a person is told by its key, which holds their id: it stays once for the person they become. */
async function renameKeys(tx: Transaction, ids: string[], fromId: string, toId: string): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`
    UPDATE messages AS m SET key = replace(key, ${fromId}, ${toId})
    WHERE id = ANY(${ids}::uuid[]) AND person_id = ${toId}::uuid
      AND NOT EXISTS (SELECT 1 FROM messages AS other WHERE other.key = replace(m.key, ${fromId}, ${toId}))`;
}

/** Takes away the later of what both have and may be had only once. */
async function giveWay(
  tx: Transaction,
  { table, what, clash, order }: Once,
  fromId: string,
  intoId: string,
): Promise<Moved['gone']> {
  const rows = Prisma.raw(`"${table}"`);
  const gone = await tx.$queryRaw<{ row: Moved['gone'][number]['row'] }[]>`
    DELETE FROM ${rows} AS later USING ${rows} AS earlier
    WHERE (later.person_id, earlier.person_id) IN
        ((${fromId}::uuid, ${intoId}::uuid), (${intoId}::uuid, ${fromId}::uuid))
      AND ${Prisma.raw(clash('later', 'earlier'))}
      AND (${Prisma.raw(order('earlier'))}) < (${Prisma.raw(order('later'))})
    RETURNING to_jsonb(later) AS row`;
  return gone.map(({ row }) => ({ table, what, row }));
}

async function putBack(tx: Transaction, table: string, row: Prisma.JsonObject): Promise<void> {
  const rows = Prisma.raw(`"${table}"`);
  await tx.$executeRaw`
    INSERT INTO ${rows} SELECT * FROM jsonb_populate_record(NULL::${rows}, ${JSON.stringify(row)}::jsonb)
    ON CONFLICT DO NOTHING`;
}

/** The one takes on what is known of the other only. */
async function learn(tx: Transaction, fromId: string, intoId: string): Promise<Moved['learnt']> {
  const [from, into] = await Promise.all(
    [fromId, intoId].map((id) => tx.person.findUniqueOrThrow({ where: { id } })),
  );
  const learnt: Moved['learnt'] = {
    ...(from?.profession && !into?.profession && { profession: from.profession }),
    ...(from?.skills && !into?.skills && { skills: from.skills }),
    ...(from?.email && !into?.email && { email: from.email }),
    ...(from?.isClinician && !into?.isClinician && { isClinician: true }),
  };
  await tx.person.update({ where: { id: intoId }, data: { ...learnt, version: { increment: 1 } } });
  return learnt;
}

/** Takes back what was learnt, where it still stands. */
async function unlearn(tx: Transaction, personId: string, learnt: Moved['learnt']): Promise<void> {
  for (const [name, value] of Object.entries(learnt)) {
    await tx.person.updateMany({
      where: { id: personId, [name]: value },
      data: { [name]: name === 'isClinician' ? false : null, version: { increment: 1 } },
    });
  }
}
