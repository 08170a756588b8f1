import { Prisma } from '../generated/client.ts';
import type { ReadTransaction } from '../rows/transaction.ts';

/** What is done at a time: the job that does it, and the record it does it to. */
export interface Due {
  job: 'send-message' | 'close-poll' | 'close-review' | 'make-digest';
  id: string;
  dueAt: Date;
}

/** Told of what has come to be due, now or soon, so that someone may be woken once all is committed. */
export type Wake = (due: Due[]) => void;

/** The first `limit` things that are to be done by `until`, what is due first first; of a network that was closed none is settled. */
export async function readDue(tx: ReadTransaction, until: Date, limit: number): Promise<Due[]> {
  const isActive = Prisma.sql`EXISTS (SELECT 1 FROM networks n WHERE n.id = network_id AND n.status = 'active')`;
  return tx.$queryRaw<Due[]>`
    (SELECT 'send-message' AS job, id, due_at AS "dueAt" FROM messages WHERE due_at <= ${until} ORDER BY due_at LIMIT ${limit})
    UNION ALL
    (SELECT 'close-poll', id, next_at FROM polls WHERE status = 'open' AND next_at <= ${until} AND ${isActive} ORDER BY next_at LIMIT ${limit})
    UNION ALL
    (SELECT 'close-review', id, next_at FROM reviews WHERE status = 'open' AND next_at <= ${until} AND ${isActive} ORDER BY next_at LIMIT ${limit})
    UNION ALL
    (SELECT 'make-digest', id, next_at FROM digests WHERE next_at <= ${until} ORDER BY next_at LIMIT ${limit})
    ORDER BY "dueAt" LIMIT ${limit}`;
}
