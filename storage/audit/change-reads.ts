import { Prisma } from '../generated/client.ts';
import type { Records, UndoableIn } from '../rows/aggregate.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Adding } from '../rows/table.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { networkInSql, tables } from '../tables.ts';
import type { ChangeOf } from './changes.ts';

/** Reads changes. Those of some kinds of `records` can be undone. */
export function changeReads<K extends Records>({ tx }: ReadContext, records: K) {
  const undoable = new Set(
    Object.entries(records).flatMap(([kind, { withdrawn, takenBack }]) =>
      withdrawn || takenBack ? kind : [],
    ),
  );
  const ofNoNetwork = tables.flatMap(({ record, network }) =>
    record !== undefined && network === undefined && undoable.has(record) ? [record] : [],
  );
  const isUndoable = <C extends ChangeOf<string>>(change: C): change is C & ChangeOf<UndoableIn<K>> =>
    undoable.has(change.record);

  return {
    /** The person and the command that made the record's present version, if that was since `since`. */
    async ofVersion(
      { id, version }: { id: string; version: number },
      since: Date,
    ): Promise<{ personId: string | null; command: string } | null> {
      return tx.change.findFirst({
        where: { recordId: id, at: { gte: since }, after: { path: ['version'], equals: version } },
        select: { personId: true, command: true },
      });
    },

    /**
     * Whether anybody but this person has added something of their own to the record, such as a vote to a
     * poll.
     */
    async othersAdded(record: string, recordId: string, personId: string): Promise<boolean> {
      const added = tables.flatMap((table) =>
        (table.addsTo ?? [])
          .filter((adding) => adding.record === record)
          .map((adding) => addedByOthers(table.name, adding, recordId, personId)),
      );
      if (added.length === 0) return false;
      const [found] = await tx.$queryRaw<{ any: boolean }[]>`SELECT ${Prisma.join(added, ' OR ')} AS any`;
      return found?.any === true;
    },

    /** What a person's request changed and is not undone, as far as that can be undone. */
    async ofRequest(requestId: string, personId: string): Promise<ChangeOf<UndoableIn<K>>[]> {
      const changes: ChangeOf<string>[] = await tx.change.findMany({
        where: { requestId, personId, undoneAt: null },
        orderBy: { id: 'desc' },
      });
      return changes.filter(isUndoable);
    },

    /** The last `take` changes of these records after `since` that were not taken back, in order, each with who made it. */
    async ofRecords(
      recordIds: string[],
      since: Date,
      take: number,
    ): Promise<(ChangeOf<string> & { personId: string | null })[]> {
      const newestFirst = await tx.change.findMany({
        where: { recordId: { in: recordIds }, at: { gt: since }, undoneAt: null, command: { not: 'undo' } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take,
      });
      return newestFirst.reverse();
    },

    /** How often each of these records was made or changed, also by what was taken back; of one that never was there is none. */
    async timesChanged(recordIds: string[]): Promise<Map<string, number>> {
      const rows = await tx.change.groupBy({
        by: ['recordId'],
        where: { recordId: { in: recordIds } },
        _count: true,
      });
      return new Map(rows.map(({ recordId, _count: times }) => [recordId, times]));
    },

    /** Who changed the record at that instant; null for the system actor. */
    async madeAt(record: string, recordId: string, at: Date): Promise<(string | null)[]> {
      const made = await tx.change.findMany({ where: { record, recordId, at }, select: { personId: true } });
      return made.map(({ personId }) => personId);
    },

    /**
     * The changes of a person's last message in a network since `since` that changed a record and is not
     * undone: of all its lines, or of the last if another cannot be undone; if that cannot either, only the command. With
     * `record` those of the line alone that changed it. A vote or an input may have left no change. With
     * `orNone`, undoable records of no network, such as a person's digest, count as well.
     */
    async lastUndoable(
      personId: string,
      networkId: string,
      since: Date,
      { orNone = false, record }: { orNone?: boolean; record?: string | undefined } = {},
    ): Promise<{ command: string; changes: ChangeOf<UndoableIn<K>>[] } | null> {
      const theirs = {
        personId,
        undoneAt: null,
        OR: [{ networkId }, ...(orNone ? [{ networkId: null, record: { in: ofNoNetwork } }] : [])],
      };
      const last = await tx.change.findFirst({
        where: { ...theirs, at: { gte: since }, command: { not: 'undo' } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { requestId: true, command: true, at: true },
      });
      const given = await lastGiven(tx, personId, networkId, since);
      if (given && (!last || given.at > last.at)) return { command: given.command, changes: [] };
      if (!last) return null;
      // The lines of a message have its id in front of their own.
      const [message = ''] = last.requestId.split(':');
      const changes: (ChangeOf<string> & { requestId: string })[] = await tx.change.findMany({
        where: { ...theirs, at: { gte: since }, requestId: { startsWith: message } },
        orderBy: { id: 'desc' },
      });
      const line = changes.find(({ recordId }) => recordId === record)?.requestId;
      const ofLine = changes.filter(({ requestId }) => requestId === (line ?? last.requestId));
      const taken = line === undefined && changes.every(isUndoable) ? changes : ofLine;
      return { command: last.command, changes: taken.every(isUndoable) ? taken : [] };
    },
  };
}

function addedByOthers(
  name: string,
  { id, through, by, where = 'true' }: Adding,
  recordId: string,
  personId: string,
): Prisma.Sql {
  const isOf = through
    ? Prisma.sql`${Prisma.raw(`t.${through.by}`)} IN (SELECT o.id FROM ${Prisma.raw(`${through.of} AS o WHERE o.${id}`)} = ${recordId}::uuid)`
    : Prisma.sql`${Prisma.raw(`t.${id}`)} = ${recordId}::uuid`;
  return Prisma.sql`EXISTS (SELECT 1 FROM ${Prisma.raw(`${name} AS t`)}
    WHERE ${isOf} AND ${Prisma.raw(`t.${by}`)} <> ${personId}::uuid AND ${Prisma.raw(where)})`;
}

/** When a person last did something in a network that is not audited, and by which command. */
async function lastGiven(
  tx: ReadTransaction,
  personId: string,
  networkId: string,
  since: Date,
): Promise<{ command: string; at: Date } | undefined> {
  const given = tables.flatMap((table) => {
    if (!table.given) return [];
    const { by, at, command } = table.given;
    const [rows, when] = [Prisma.raw(table.name), Prisma.raw(`t.${at}`)];
    const network = Prisma.raw(networkInSql(table, 't') ?? 'NULL');
    return Prisma.sql`
      (SELECT ${command}::text AS command, ${when} AS at FROM ${rows} AS t
       WHERE t.${Prisma.raw(by)} = ${personId}::uuid AND ${when} >= ${since} AND ${network} = ${networkId}::uuid)`;
  });
  const [last] = await tx.$queryRaw<{ command: string; at: Date }[]>`
    ${Prisma.join(given, ' UNION ALL ')} ORDER BY at DESC LIMIT 1`;
  return last;
}
