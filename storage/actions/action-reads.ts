import { closedNetworks } from '../networks/closed-network-reads.ts';
import { dayToDate } from '../rows/day.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { type Action, type ActionList, fromRow } from './actions.ts';

/** A network's actions. */
export function actionReads({ tx }: ReadContext) {
  return {
    ...numberedReads(tx, 'actions', tx.action, { fromRow }),

    /** One page, first what is due first; done ones newest first. Reads no more rows than it returns and skips. */
    async list(
      networkId: string,
      which: ActionList,
      page: { ownerId: string; today: string; skip: number; take: number },
    ) {
      const { ownerId, today, skip, take } = page;
      const where = {
        open: { networkId, status: 'open' },
        mine: { networkId, ownerId, status: 'open' },
        overdue: { networkId, status: 'open', due: { lt: dayToDate(today) } },
        done: { networkId, status: 'done' },
      } as const;
      const rows = await tx.action.findMany({
        where: where[which],
        orderBy:
          which === 'done' ? [{ doneAt: 'desc' }, { number: 'desc' }] : [{ due: 'asc' }, { number: 'asc' }],
        skip,
        take,
      });
      return rows.map(fromRow);
    },

    /** The first `take` open actions of a person in all networks that are open, first what is due first. */
    async waitingFor(ownerId: string, take: number): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: { ownerId, status: 'open', networkId: { notIn: await closedNetworks(tx) } },
        orderBy: [{ due: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /** The first `take` open actions due by a day, of a person in all networks or of a network, first what is due first. */
    async dueBy(
      day: string,
      of: { ownerId: string } | { networkId: string },
      take: number,
    ): Promise<Action[]> {
      const within = 'ownerId' in of ? { networkId: { notIn: await closedNetworks(tx) } } : {};
      const rows = await tx.action.findMany({
        where: { ...of, ...within, status: 'open', due: { lte: dayToDate(day) } },
        orderBy: [{ due: 'asc' }, { number: 'asc' }, { id: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /** The first `take` actions of a network that were done after `from` and until `to`, as they were done. */
    async doneIn(networkId: string, { from, to }: { from: Date; to: Date }, take: number): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: { networkId, status: 'done', doneAt: { gt: from, lte: to } },
        orderBy: [{ doneAt: 'asc' }, { number: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /** The first action that was made of a line of a review’s report, and not withdrawn. */
    async ofLine(reviewId: string, reviewLine: number): Promise<Action | null> {
      const row = await tx.action.findFirst({
        where: { reviewId, reviewLine, status: { not: 'withdrawn' } },
        orderBy: { number: 'asc' },
      });
      return row && fromRow(row);
    },

    async ofMeeting(meetingId: string): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: { meetingId, status: { not: 'withdrawn' } },
        orderBy: { number: 'asc' },
      });
      return rows.map(fromRow);
    },
  };
}
