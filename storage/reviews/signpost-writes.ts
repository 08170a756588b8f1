import type { Forum, Signpost } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes whom networks name for matters that are for another forum. */
export function signpostWrites(context: WriteContext<'signpost'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'signpost', tx.signpost, { toRow: (row: Signpost) => row });

  return {
    /** Names the contact of a network for a matter. Resolves to the id of what says so. */
    async set(networkId: string, forum: Forum, contact: string, createdById: string): Promise<string> {
      await lockRow(tx, 'networks', networkId);
      const before = await tx.signpost.findUnique({ where: { networkId_forum: { networkId, forum } } });
      if (before) {
        await update(before, { contact, withdrawn: false });
        return before.id;
      }
      const data = { id: newId(), networkId, forum, contact, createdById, createdAt: now };
      const row = await tx.signpost.create({ data });
      audit('signpost', row.id, null, row);
      return row.id;
    },
  };
}
