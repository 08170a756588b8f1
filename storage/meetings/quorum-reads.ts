import type { QuorumRule } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** What makes the meetings of a network quorate. */
export function quorumReads({ tx }: ReadContext) {
  return {
    /** The rule of a network; null where it has laid down none. */
    ofNetwork: (networkId: string): Promise<QuorumRule | null> =>
      tx.quorumRule.findUnique({ where: { networkId, withdrawn: false } }),
  };
}
