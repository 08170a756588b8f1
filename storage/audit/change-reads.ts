import type { Records, UndoableIn } from '../rows/aggregate.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import type { ChangeOf } from './changes.ts';

/** The changes that were made, of which those of some kinds of `records` can be undone. */
export function changeReads<K extends Records>({ tx }: ReadContext, records: K) {
  const undoable = new Set(
    Object.entries(records).flatMap(([kind, { withdrawn }]) => (withdrawn ? kind : [])),
  );
  const isUndoable = (change: ChangeOf<string>): change is ChangeOf<UndoableIn<K>> =>
    undoable.has(change.record);

  return {
    /**
     * The changes of a person's last request in a network since `since` that changed a record and is not undone; where
     * it was of a kind that cannot be taken back, only the command. A vote or an input may have left no change.
     */
    async lastUndoable(
      personId: string,
      networkId: string,
      since: Date,
    ): Promise<{ command: string; changes: ChangeOf<UndoableIn<K>>[] } | null> {
      const theirs = { personId, networkId, undoneAt: null };
      const last = await tx.change.findFirst({
        where: { ...theirs, at: { gte: since }, command: { not: 'undo' } },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { requestId: true, command: true, at: true },
      });
      const given = await lastGiven(tx, personId, networkId, since);
      if (given && (!last || given.at > last.at)) return { command: given.command, changes: [] };
      if (!last) return null;
      const changes: ChangeOf<string>[] = await tx.change.findMany({
        where: { ...theirs, requestId: last.requestId },
        orderBy: { id: 'desc' },
      });
      const able = changes.filter(isUndoable);
      return { command: last.command, changes: able.length === changes.length ? able : [] };
    },
  };
}

/** When someone last voted or gave their input to a review of a network, as the rolls know. */
async function lastGiven(
  tx: ReadTransaction,
  personId: string,
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
