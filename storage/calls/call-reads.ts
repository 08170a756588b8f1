import { Prisma } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { CallList, Expression, InterestCall } from './calls.ts';

/** Reads calls for interest, and who is interested. */
export function callReads({ tx }: ReadContext) {
  return {
    ...numberedReads<InterestCall, InterestCall>(tx, 'interest_calls', Prisma.InterestCallScalarFieldEnum, {
      fromRow: (row) => row,
    }),

    /** A page of a network's calls: those under way, or those answered, the newest first. */
    list: (
      networkId: string,
      which: CallList,
      span: { skip: number; take: number },
    ): Promise<InterestCall[]> =>
      tx.interestCall.findMany({
        where: { networkId, status: which === 'answered' ? 'answered' : { in: ['open', 'choosing'] } },
        orderBy: { number: 'desc' },
        ...span,
      }),

    /** How many of those who are interested stand in each way, by call. */
    async counted(
      callIds: string[],
    ): Promise<{ callId: string; status: Expression['status']; count: number }[]> {
      const rows = await tx.expression.groupBy({
        by: ['callId', 'status'],
        where: { callId: { in: callIds }, status: { not: 'withdrawn' } },
        _count: true,
      });
      return rows.map(({ _count, ...each }) => ({ ...each, count: _count }));
    },

    /** A page of who is interested in a call, in the order in which they said so; or of those who stand in these ways. */
    interested: (
      callId: string,
      { skip, take, among }: { skip: number; take: number; among?: Expression['status'][] },
    ): Promise<Expression[]> =>
      tx.expression.findMany({
        where: { callId, status: among ? { in: among } : { not: 'withdrawn' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        skip,
        take,
      }),

    /** What a person has said to these calls. */
    expressionsOf: (personId: string, callIds: string[]): Promise<Expression[]> =>
      tx.expression.findMany({
        where: { personId, callId: { in: callIds }, status: { not: 'withdrawn' } },
      }),
  };
}
