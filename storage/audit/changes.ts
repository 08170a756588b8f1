import { Prisma } from '../generated/client.ts';
import { namingThoseLinked } from '../people/naming-those-linked.ts';
import { insertRows } from '../rows/insert-rows.ts';
import type { Transaction } from '../rows/transaction.ts';
import { networkOf, type RecordKind, tables, type UndoableKind } from '../tables.ts';

export type { RecordKind, UndoableKind } from '../tables.ts';

/** Who is behind the changes of one request, and from where. */
export interface Author {
  requestId: string;
  command: string;
  /** Null where it is nobody the bot knows. */
  personId: string | null;
  accountId: string | null;
  conversationId: string | null;
  networkId: string | null;
}

/**
 * Nobody the bot knows: whoever runs the command line; the bot itself, at its time; or an email address by which two
 * accounts are found to be one's.
 */
export const systemActor = (requestId: string, command: string, networkId: string | null = null): Author => ({
  ...{ requestId, command, networkId },
  ...{ personId: null, accountId: null, conversationId: null },
});

export interface Change {
  id: string;
  at: Date;
  command: string;
  record: UndoableKind;
  recordId: string;
  before: Prisma.JsonValue;
  after: Prisma.JsonValue;
}

/** Notes one change of one record, as it was before and as it is after. Written when the request's work is done. */
export type Audit = (
  record: RecordKind,
  recordId: string,
  before: object | null,
  after: object | null,
) => void;

/** What a record becomes when its making is undone, by kind. */
const WITHDRAWN = new Map(
  tables.flatMap(({ record, withdrawn }) => (record && withdrawn ? [[record, withdrawn] as const] : [])),
);

/** The audit. Stores note their changes in it; `flush` writes them in one statement. */
export function changeStore(tx: Transaction, newId: () => string, now: Date, author: Author) {
  const noted: object[] = [];

  const note: Audit = (record, recordId, before, after) => {
    noted.push({ id: newId(), at: now, ...author, record, recordId, before, after });
  };

  return {
    note,

    async flush(): Promise<void> {
      await insertRows(tx, 'changes', noted.splice(0));
    },

    /** Has no change tell any more by which of these accounts it was made: not even those noted already. */
    async forgetAccounts(ids: string[]): Promise<void> {
      await this.flush();
      await tx.change.updateMany({ where: { accountId: { in: ids } }, data: { accountId: null } });
    },

    /**
     * The changes of this person's last request in this network since `since` that changed a record and is not undone; where
     * it was of a kind that cannot be taken back, only the command. A vote or an input may have left no change.
     */
    async lastUndoable(
      networkId: string,
      since: Date,
    ): Promise<{ command: string; changes: Change[] } | null> {
      const mine = { personId: author.personId, networkId, undoneAt: null };
      const last = await tx.change.findFirst({
        where: { ...mine, at: { gte: since }, command: { not: 'undo' } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { requestId: true, command: true, at: true },
      });
      const given = await lastGiven(tx, author.personId, networkId, since);
      if (given && (!last || given.at > last.at)) return { command: given.command, changes: [] };
      if (!last) return null;
      const changes = await tx.change.findMany({
        where: { ...mine, requestId: last.requestId },
        orderBy: { id: 'desc' },
      });
      const canBe = changes.every(({ record }) => WITHDRAWN.has(record));
      return { command: last.command, changes: canBe ? (changes as Change[]) : [] };
    },

    /** Puts the record back as it was before the change. False if it has changed since: nothing is done then. */
    async undo({ id, record, recordId, before, after }: Change): Promise<boolean> {
      const version = (after as { version: number }).version;
      // With its version, so that an earlier change by the same person can be taken back next.
      const kept = await namingThoseLinked(tx, before ?? { ...WITHDRAWN.get(record), version: version + 1 });
      const { id: _, ...undone } = kept as { id?: string };
      const { count } = await (tx[record] as unknown as Restorable).updateMany({
        where: { id: recordId, version },
        data: undone,
      });
      if (count === 0) return false;
      await tx.change.update({ where: { id }, data: { undoneAt: now } });
      note(record, recordId, after as object, { ...(after as object), ...undone });
      return true;
    },
  };
}

/** When someone last did something in a network that left no change, and by which command. */
async function lastGiven(
  tx: Transaction,
  personId: string | null,
  networkId: string,
  since: Date,
): Promise<{ command: string; at: Date } | undefined> {
  const given = tables.flatMap((table) => {
    if (!table.given) return [];
    const { by, at, command } = table.given;
    const [rows, when] = [Prisma.raw(table.name), Prisma.raw(`t.${at}`)];
    const network = Prisma.raw(networkOf(table, 't') ?? 'NULL');
    return Prisma.sql`
      (SELECT ${command}::text AS command, ${when} AS at FROM ${rows} AS t
       WHERE t.${Prisma.raw(by)} = ${personId}::uuid AND ${when} >= ${since} AND ${network} = ${networkId}::uuid)`;
  });
  const [last] = await tx.$queryRaw<{ command: string; at: Date }[]>`
    ${Prisma.join(given, ' UNION ALL ')} ORDER BY at DESC LIMIT 1`;
  return last;
}

export type ChangeStore = ReturnType<typeof changeStore>;

interface Restorable {
  updateMany(change: { where: { id: string; version: number }; data: object }): Promise<{ count: number }>;
}
