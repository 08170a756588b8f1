import { Prisma } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Endorsement, EndorsementList } from './recommendations.ts';

/** Reads which networks endorse what is recommended. */
export function endorsementReads({ tx }: ReadContext) {
  return {
    ...numberedReads<Endorsement, Endorsement>(tx, 'endorsements', Prisma.EndorsementScalarFieldEnum, {
      fromRow: (row) => row,
    }),

    /** A page of a network's endorsements: those that it is asked for, the oldest first, or the others, the latest first. */
    list: (
      networkId: string,
      which: EndorsementList,
      span: { skip: number; take: number },
    ): Promise<Endorsement[]> =>
      tx.endorsement.findMany({
        where: {
          networkId,
          status: { in: which === 'asked' ? ['asked', 'voting'] : ['endorsed', 'declined'] },
        },
        orderBy: { number: which === 'asked' ? 'asc' : 'desc' },
        ...span,
      }),

    /** The first `take` endorsements of a recommendation that stand so, in the order in which they were asked for. */
    standing: (
      recommendationId: string,
      status: Endorsement['status'],
      take: number,
    ): Promise<Endorsement[]> =>
      tx.endorsement.findMany({ where: { recommendationId, status }, orderBy: { id: 'asc' }, take }),

    /** How many endorsements of these recommendations stand in each way. */
    async counted(
      recommendationIds: string[],
    ): Promise<{ recommendationId: string; status: Endorsement['status']; count: number }[]> {
      const rows = await tx.endorsement.groupBy({
        by: ['recommendationId', 'status'],
        where: { recommendationId: { in: recommendationIds } },
        _count: true,
      });
      return rows.map(({ _count, ...each }) => ({ ...each, count: _count }));
    },

    /** All endorsements of a recommendation that were not taken back. */
    of: (recommendationId: string): Promise<Endorsement[]> =>
      tx.endorsement.findMany({ where: { recommendationId, status: { not: 'withdrawn' } } }),

    /** A network's endorsement of a recommendation, asked for or given. */
    ofNetwork: (recommendationId: string, networkId: string): Promise<Endorsement | null> =>
      tx.endorsement.findFirst({ where: { recommendationId, networkId, status: { not: 'withdrawn' } } }),
  };
}
