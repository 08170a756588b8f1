import type { ReadContext } from '../rows/store-context.ts';
import type { WebLinkKind } from './web-links.ts';

/** Reads how often accounts have stopped the links that they were given. */
export function stoppedLinkReads({ tx }: ReadContext) {
  return {
    /** How often an account has stopped its links of a kind. */
    async times(accountId: string, kind: WebLinkKind): Promise<number> {
      const row = await tx.stoppedLink.findUnique({ where: { accountId_kind: { accountId, kind } } });
      return row?.times ?? 0;
    },
  };
}
