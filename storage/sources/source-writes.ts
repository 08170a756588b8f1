import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** The messages that records were made of. */
export function sourceWrites({ tx, now }: WriteContext) {
  return {
    /** Keeps the address of the message that a record was made of. */
    async add(recordId: string, networkId: string, url: string): Promise<void> {
      await insertRows(tx, 'sources', [{ recordId, networkId, url, createdAt: now }]);
    },
  };
}
