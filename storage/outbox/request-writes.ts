import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import { AlreadyHandled } from './requests.ts';

/** Requests that changed something, and what was answered. */
export function requestWrites({ tx, now }: WriteContext) {
  return {
    /** Marks the request as handled, with its answer; throws `AlreadyHandled` if another took it first. */
    async handled(id: string, answer: object): Promise<void> {
      // In raw SQL: Prisma plans a createMany anew each time, and this is in every command.
      const count = await tx.$executeRaw`
        INSERT INTO requests (id, at, answer) VALUES (${id}, ${now}, ${JSON.stringify(answer)}::jsonb) ON CONFLICT DO NOTHING`;
      if (count === 0) throw new AlreadyHandled(id);
    },
  };
}

/** Forgets requests handled before `before`, `limit` at most. How many went. */
export async function forgetRequests(tx: Transaction, before: Date, limit: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM requests WHERE id IN (SELECT id FROM requests WHERE at < ${before} ORDER BY at LIMIT ${limit})`;
}
