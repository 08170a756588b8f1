import type { StandingItem } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { standingReads } from './standing-reads.ts';

/** Writes the items that are on every agenda of a network. */
export function standingWrites(context: WriteContext<'standingItem'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'standingItem', tx.standingItem, {
    toRow: (row: StandingItem) => row,
  });

  return {
    /** Those of a network. Until the transaction ends, nobody else adds to them. */
    async lock(networkId: string): Promise<StandingItem[]> {
      await lockRow(tx, 'networks', networkId);
      return standingReads(context).ofNetwork(networkId);
    },

    async add(
      item: Pick<StandingItem, 'networkId' | 'title' | 'length' | 'purpose' | 'createdById'>,
    ): Promise<StandingItem> {
      const row = await tx.standingItem.create({ data: { ...item, id: newId(), createdAt: now } });
      audit('standingItem', row.id, null, row);
      return row;
    },

    remove: (item: StandingItem): Promise<StandingItem> => update(item, { withdrawn: true }),
  };
}
