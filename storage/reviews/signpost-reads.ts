import type { Signpost } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads whom networks name for matters that are for another forum. */
export function signpostReads({ tx }: ReadContext) {
  return {
    /** All that a network has named. */
    ofNetwork: (networkId: string): Promise<Signpost[]> =>
      tx.signpost.findMany({ where: { networkId, withdrawn: false } }),
  };
}
