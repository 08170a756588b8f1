import { hasSign } from '../rows/error-signs.ts';
import { filling, insertion, insertRow } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Transaction } from '../rows/transaction.ts';
import { redrawingHomes, type StaleHome, wakeHomes } from './home-writes.ts';
import { AlreadyHandled } from './requests.ts';

/** Postgres's error code for a key that exists. */
const KEY_EXISTS = '23505';

/** Writes handled requests that changed something, with their answers. */
export function requestWrites({ tx, now, takeAudit, wake, unawaited }: WriteContext) {
  return {
    /**
     * Marks the request as handled, with its answer; the transaction fails with `AlreadyHandled` if another
     * process has. Writes the audit, and has the homes of those concerned drawn again, in the same statement,
     * as every command ends with all of it, and is not waited for, so that the commit goes with it.
     */
    handled(id: string, answer: object): void {
      const asAlready = (error: unknown): never => {
        throw hasSign(error, ({ code }) => code === KEY_EXISTS) ? new AlreadyHandled(id) : error;
      };
      const changes = takeAudit();
      const row = { id, at: now, answer };
      if (changes.length === 0) {
        unawaited(insertRow(tx, 'requests', row).catch(asAlready));
        return;
      }
      const homes = tx.$queryRaw<StaleHome[]>`
        WITH handled AS (${filling('requests', [row])}), audit AS (${insertion('changes', changes)}),
          ${redrawingHomes(changes, now)}
        SELECT * FROM homes`;
      unawaited(homes.then((stale) => wakeHomes(stale, wake), asAlready));
    },
  };
}

/** Deletes requests handled before `before`, `limit` at most. Resolves to how many. */
export async function forgetRequests(tx: Transaction, before: Date, limit: number): Promise<number> {
  return tx.$executeRaw`
    DELETE FROM requests WHERE id = ANY(ARRAY(SELECT id FROM requests WHERE at < ${before} ORDER BY at LIMIT ${limit}))`;
}
