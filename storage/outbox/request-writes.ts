import { Prisma } from '../generated/client.ts';
import { insertion } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import { AlreadyHandled } from './requests.ts';

/** Writes handled requests that changed something, with their answers. */
export function requestWrites({ tx, now, takeAudit }: WriteContext) {
  return {
    /**
     * Marks the request as handled, with its answer. Throws `AlreadyHandled` if another process has. Writes
     * the audit in the same statement, as every command ends with both.
     */
    async handled(id: string, answer: object): Promise<void> {
      const changes = takeAudit();
      const audit =
        changes.length > 0 ? Prisma.sql`, audit AS (${insertion('changes', changes)})` : Prisma.empty;
      const first = await tx.$queryRaw<{ id: string }[]>`
        WITH handled AS (${insertion('requests', [{ id, at: now, answer }])} RETURNING id) ${audit} SELECT id FROM handled`;
      if (first.length === 0) throw new AlreadyHandled(id);
    },
  };
}

/** Deletes requests handled before `before`, `limit` at most. Resolves to how many. */
export async function forgetRequests(tx: Transaction, before: Date, limit: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM requests WHERE id = ANY(ARRAY(SELECT id FROM requests WHERE at < ${before} ORDER BY at LIMIT ${limit}))`;
}
