import { insertion } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import { redrawingHomes, type StaleHome, wakeHomes } from './home-writes.ts';
import { AlreadyHandled } from './requests.ts';

/** Stands in the place of a home if none is to be drawn again. */
interface NoHome {
  id: null;
}

/** Writes handled requests that changed something, with their answers. */
export function requestWrites({ tx, now, takeAudit, wake }: WriteContext) {
  return {
    /**
     * Marks the request as handled, with its answer. Throws `AlreadyHandled` if another process has. Writes
     * the audit, and has the homes of those concerned drawn again, in the same statement, as every command
     * ends with all of it.
     */
    async handled(id: string, answer: object): Promise<void> {
      const changes = takeAudit();
      const request = insertion('requests', [{ id, at: now, answer }]);
      if (changes.length === 0) {
        const first = await tx.$queryRaw<object[]>`${request} RETURNING id`;
        if (first.length === 0) throw new AlreadyHandled(id);
        return;
      }
      const rows = await tx.$queryRaw<({ isFirst: boolean } & (StaleHome | NoHome))[]>`
        WITH handled AS (${request} RETURNING id), audit AS (${insertion('changes', changes)}),
          ${redrawingHomes(changes, now)}
        SELECT EXISTS (SELECT 1 FROM handled) AS "isFirst", homes.* FROM (VALUES (1)) AS always(here) LEFT JOIN homes ON true`;
      if (!rows[0]?.isFirst) throw new AlreadyHandled(id);
      wakeHomes(
        rows.flatMap((row) => (row.id === null ? [] : row)),
        wake,
      );
    },
  };
}

/** Deletes requests handled before `before`, `limit` at most. Resolves to how many. */
export async function forgetRequests(tx: Transaction, before: Date, limit: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM requests WHERE id = ANY(ARRAY(SELECT id FROM requests WHERE at < ${before} ORDER BY at LIMIT ${limit}))`;
}
