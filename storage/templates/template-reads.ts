import type { WordTemplate } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads how the Word documents of networks look. */
export function templateReads({ tx }: ReadContext) {
  return {
    /** What the network has laid down; null if it has not, or no more. */
    async ofNetwork(networkId: string): Promise<WordTemplate | null> {
      return tx.wordTemplate.findUnique({ where: { networkId, withdrawn: false } });
    },
  };
}
