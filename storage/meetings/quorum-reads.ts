import type { QuorumRule } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the quorum rules of networks. */
export function quorumReads({ tx }: ReadContext) {
  return {
    /** The rule of a network; null if it has none. */
    ofNetwork: (networkId: string): Promise<QuorumRule | null> =>
      tx.quorumRule.findUnique({ where: { networkId, withdrawn: false } }),
  };
}
