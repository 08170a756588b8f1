import { Prisma, type SharedPage as Row } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the pages that are shared with networks. */
export function sharedPageReads({ tx, now }: ReadContext) {
  return {
    ...numberedReads(tx, 'shared_pages', Prisma.SharedPageScalarFieldEnum, { fromRow: (row: Row) => row }),

    /** A page of those of a network whose links are good still, the latest first. */
    async open(networkId: string, span: { skip: number; take: number }): Promise<Row[]> {
      return tx.sharedPage.findMany({
        where: { networkId, status: 'open', until: { gt: now } },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        ...span,
      });
    },
  };
}
