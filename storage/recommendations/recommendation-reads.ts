import { Prisma, type Recommendation as Row } from '../generated/client.ts';
import { fromDate, toDate } from '../rows/day.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Recommendation, RecommendationList } from './recommendations.ts';

export const fromRow = (row: Row): Recommendation => ({ ...row, replyDue: fromDate(row.replyDue) });
export const toRow = (recommendation: Recommendation): Row => ({
  ...recommendation,
  replyDue: toDate(recommendation.replyDue),
});

/** Reads what networks recommend to a group, for it to take upward. */
export function recommendationReads({ tx }: ReadContext) {
  const whereIn = (networkId: string, which: RecommendationList): Prisma.RecommendationWhereInput => ({
    networkId,
    status: which === 'replied' ? 'replied' : { in: ['open', 'handed'] },
  });

  return {
    ...numberedReads(tx, 'recommendations', Prisma.RecommendationScalarFieldEnum, { fromRow }),

    /** A page of a group's recommendations: those that wait, the oldest first, or those replied to, the latest first. */
    async list(
      networkId: string,
      which: RecommendationList,
      span: { skip: number; take: number },
    ): Promise<Recommendation[]> {
      const rows = await tx.recommendation.findMany({
        where: whereIn(networkId, which),
        orderBy: { number: which === 'replied' ? 'desc' : 'asc' },
        ...span,
      });
      return rows.map(fromRow);
    },

    /** How many recommendations of a group wait to be handed on, and how many for a reply. */
    async waitingIn(networkId: string): Promise<{ open: number; handed: number }> {
      const counted = await tx.recommendation.groupBy({
        by: ['status'],
        where: whereIn(networkId, 'waiting'),
        _count: true,
      });
      const of = (status: string) => counted.find((each) => each.status === status)?._count ?? 0;
      return { open: of('open'), handed: of('handed') };
    },
  };
}
