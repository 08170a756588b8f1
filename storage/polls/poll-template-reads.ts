import type { PollTemplate } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the names under which networks keep polls, to open others like them. */
export const pollTemplateReads = ({ tx }: ReadContext) => ({
  /** Those of a network, by name. */
  ofNetwork: (networkId: string): Promise<PollTemplate[]> =>
    tx.pollTemplate.findMany({
      where: { networkId, withdrawn: false },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
});
