import type { StandingItem } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the items that are on every agenda of a network. */
export function standingReads({ tx }: ReadContext) {
  return {
    /** In the order in which they were laid down. */
    async ofNetwork(networkId: string): Promise<StandingItem[]> {
      return tx.standingItem.findMany({
        where: { networkId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
    },
  };
}
