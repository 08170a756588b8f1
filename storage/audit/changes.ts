import type { Prisma } from '../generated/client.ts';
import { namingThoseLinked } from '../people/naming-those-linked.ts';
import { insertRows } from '../rows/insert-rows.ts';
import type { Transaction } from '../rows/transaction.ts';

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

/** The kinds of record whose changes are kept, each named as its table's model. */
export type RecordKind =
  | 'network'
  | 'member'
  | 'conversation'
  | 'invitation'
  | 'seat'
  | 'organisation'
  | 'person'
  | 'action'
  | 'decision'
  | 'meeting'
  | 'agendaItem'
  | 'attendance'
  | 'note'
  | 'poll'
  | 'ballot'
  | 'review'
  | 'plan'
  | 'priority'
  | 'milestone'
  | 'digest';

/** A record that can be taken back: it has a version, and a state in which it no longer counts. */
export type UndoableKind =
  | 'action'
  | 'decision'
  | 'meeting'
  | 'agendaItem'
  | 'attendance'
  | 'note'
  | 'poll'
  | 'review'
  | 'plan'
  | 'priority'
  | 'milestone';

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

/** What a record becomes when its making is undone. */
const WITHDRAWN: Record<UndoableKind, object> = {
  action: { status: 'withdrawn' },
  decision: { status: 'withdrawn' },
  meeting: { status: 'withdrawn' },
  agendaItem: { withdrawn: true },
  attendance: { state: 'withdrawn' },
  note: { withdrawn: true },
  poll: { status: 'withdrawn' },
  review: { status: 'withdrawn' },
  plan: { status: 'withdrawn' },
  priority: { status: 'withdrawn' },
  milestone: { status: 'withdrawn' },
};

const UNDOABLE = Object.keys(WITHDRAWN) as UndoableKind[];

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
      const canBe = changes.every(({ record }) => UNDOABLE.some((kind) => kind === record));
      return { command: last.command, changes: canBe ? (changes as Change[]) : [] };
    },

    /** Puts the record back as it was before the change. False if it has changed since: nothing is done then. */
    async undo({ id, record, recordId, before, after }: Change): Promise<boolean> {
      const version = (after as { version: number }).version;
      // With its version, so that an earlier change by the same person can be taken back next.
      const kept = await namingThoseLinked(tx, before ?? { ...WITHDRAWN[record], version: version + 1 });
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

/** When someone last voted or gave their input to a review of a network, as the rolls know. */
async function lastGiven(
  tx: Transaction,
  personId: string | null,
  networkId: string,
  since: Date,
): Promise<{ command: string; at: Date } | undefined> {
  const [last] = await tx.$queryRaw<{ command: string; at: Date }[]>`
    (SELECT 'poll.vote' AS command, v.voted_at AS at FROM voters v JOIN polls p ON p.id = v.poll_id
     WHERE v.person_id = ${personId}::uuid AND v.voted_at >= ${since} AND p.network_id = ${networkId}::uuid)
    UNION ALL
    (SELECT 'review.input', v.given_at FROM reviewers v JOIN reviews r ON r.id = v.review_id
     WHERE v.person_id = ${personId}::uuid AND v.given_at >= ${since} AND r.network_id = ${networkId}::uuid)
    ORDER BY at DESC LIMIT 1`;
  return last;
}

export type ChangeStore = ReturnType<typeof changeStore>;

interface Restorable {
  updateMany(change: { where: { id: string; version: number }; data: object }): Promise<{ count: number }>;
}
