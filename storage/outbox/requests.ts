import type { Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';

/** The request has been handled already; nothing of this second time is kept. */
export class AlreadyHandled extends Error {
  override name = 'AlreadyHandled';
}

/** Requests that changed something, and what was answered. */
export function requestStore(tx: Transaction, now: Date) {
  return {
    /** What was answered to the request, if it has been handled. */
    async answer(id: string): Promise<Prisma.JsonValue | undefined> {
      const row = await tx.request.findUnique({ where: { id }, select: { answer: true } });
      return row?.answer;
    },

    /** Marks the request as handled, with its answer; throws `AlreadyHandled` if another took it first. */
    async handled(id: string, answer: object): Promise<void> {
      // In raw SQL: Prisma plans a createMany anew each time, and this is in every command.
      const count = await tx.$executeRaw`
        INSERT INTO requests (id, at, answer) VALUES (${id}, ${now}, ${JSON.stringify(answer)}::jsonb) ON CONFLICT DO NOTHING`;
      if (count === 0) throw new AlreadyHandled(id);
    },

    /** Forgets requests handled before `before`, `limit` at most. How many went. */
    async prune(before: Date, limit: number): Promise<number> {
      return tx.$executeRaw`
        DELETE FROM requests WHERE id IN (SELECT id FROM requests WHERE at < ${before} ORDER BY at LIMIT ${limit})`;
    },
  };
}
