import { Prisma, type AdviceRequest as Row } from '../generated/client.ts';
import { dayOf, dayToDate } from '../rows/day.ts';
import { numberedReads } from '../rows/number-reads.ts';
import { pagesOf } from '../rows/page-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { AdviceAnswer, AdviceList, AdviceRequest } from './advice.ts';

/** Of a row from our own SQL, too, where the kind is spelt as in the database. */
export const fromRow = (row: Row): AdviceRequest => ({
  ...row,
  kind: (row.kind as string) === 'emergent_issue' ? 'emergent' : row.kind,
  due: dayOf(row.due),
});
export const toRow = (request: AdviceRequest): Row => ({ ...request, due: dayToDate(request.due) });

const OPEN = { in: ['open' as const, 'agreeing' as const] };
const OPEN_IN_SQL = OPEN.in.map((status) => Prisma.sql`status = ${status}::advice_status`);

/** Reads requests for advice, and what was answered. */
export function adviceReads({ tx }: ReadContext) {
  const page = pagesOf(tx, 'advice_requests', Prisma.AdviceRequestScalarFieldEnum, fromRow);
  const whereIn = (networkId: string, which: Exclude<AdviceList, 'open'>) => {
    if (which === 'asked') return { askedForId: networkId, status: OPEN };
    return { OR: [{ networkId }, { askedForId: networkId }], status: 'answered' as const };
  };

  return {
    ...numberedReads(tx, 'advice_requests', Prisma.AdviceRequestScalarFieldEnum, { fromRow }),

    /** A page of the requests that a network was asked, or has asked, by the day on which they are due. */
    async list(
      networkId: string,
      which: AdviceList,
      span: { skip: number; take: number },
    ): Promise<AdviceRequest[]> {
      if (which === 'open') return page(networkId, OPEN_IN_SQL, Prisma.sql`due, number`, span);
      const rows = await tx.adviceRequest.findMany({
        where: whereIn(networkId, which),
        orderBy: [{ due: which === 'answered' ? 'desc' : 'asc' }, { id: 'asc' }],
        ...span,
      });
      return rows.map(fromRow);
    },

    /** The answers to a request, in the order in which they were given. */
    async answersTo(requestId: string): Promise<AdviceAnswer[]> {
      const where = { requestId, withdrawn: false };
      return tx.adviceAnswer.findMany({ where, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
    },

    /** Which of these requests a person has answered. */
    async answeredBy(personId: string, requestIds: string[]): Promise<Set<string>> {
      const where = { personId, requestId: { in: requestIds }, withdrawn: false };
      const rows = await tx.adviceAnswer.findMany({ where, select: { requestId: true } });
      return new Set(rows.map(({ requestId }) => requestId));
    },
  };
}
