import { Prisma } from '../generated/client.ts';
import type { ArisesAt } from '../meetings/meetings.ts';
import { closedNetworks } from '../networks/closed-network-reads.ts';
import { dayToDate } from '../rows/day.ts';
import { numberedReads } from '../rows/number-reads.ts';
import { pagesOf } from '../rows/page-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { type Action, type ActionList, fromRow } from './actions.ts';

/** Reads actions. */
export function actionReads({ tx }: ReadContext) {
  const page = pagesOf(tx, 'actions', Prisma.ActionScalarFieldEnum, fromRow);
  return {
    ...numberedReads(tx, 'actions', Prisma.ActionScalarFieldEnum, { fromRow }),

    /** A page of a network's actions by due date, or of those done with the newest first; with `by` of those due by that day. */
    async list(
      networkId: string,
      which: ActionList,
      {
        ownerId,
        today,
        by,
        ...span
      }: { ownerId: string; today: string; by?: string | undefined; skip: number; take: number },
    ): Promise<Action[]> {
      const [among, order] = (
        {
          open: [Prisma.sql`status = 'open'`, FIRST_DUE],
          mine: [Prisma.sql`status = 'open' AND owner_id = ${ownerId}::uuid`, FIRST_DUE],
          overdue: [Prisma.sql`status = 'open' AND due < ${today}::date`, FIRST_DUE],
          done: [Prisma.sql`status = 'done'`, Prisma.sql`done_at DESC, number DESC`],
        } satisfies Record<ActionList, [Prisma.Sql, Prisma.Sql]>
      )[which];
      const until = by === undefined ? Prisma.empty : Prisma.sql` AND due <= ${by}::date`;
      return page(networkId, Prisma.sql`${among}${until}`, order, span);
    },

    /** The first `take` open actions of a person in all open networks, by due date. */
    async waitingFor(ownerId: string, take: number): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: { ownerId, status: 'open', networkId: { notIn: await closedNetworks(tx) } },
        orderBy: [{ due: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /**
     * The first `take` open actions that are due by a day, of a person in all open networks or of these
     * networks; by due date.
     */
    async dueBy(
      day: string,
      of: { ownerId: string } | { networkIds: string[] },
      take: number,
    ): Promise<Action[]> {
      const whose =
        'ownerId' in of
          ? { ownerId: of.ownerId, networkId: { notIn: await closedNetworks(tx) } }
          : { networkId: { in: of.networkIds } };
      const rows = await tx.action.findMany({
        where: { ...whose, status: 'open', due: { lte: dayToDate(day) } },
        orderBy: [{ due: 'asc' }, { number: 'asc' }, { id: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /**
     * The first `take` actions of a network that were done after `from` and until `to`, in the order in which
     * they were done.
     */
    async doneIn(networkId: string, { from, to }: { from: Date; to: Date }, take: number): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: { networkId, status: 'done', doneAt: { gt: from, lte: to } },
        orderBy: [{ doneAt: 'asc' }, { number: 'asc' }],
        take,
      });
      return rows.map(fromRow);
    },

    /** The first action made from a line of a review’s report, unless it was withdrawn. */
    async ofLine(reviewId: string, reviewLine: number): Promise<Action | null> {
      const row = await tx.action.findFirst({
        where: { reviewId, reviewLine, status: { not: 'withdrawn' } },
        orderBy: { number: 'asc' },
      });
      return row && fromRow(row);
    },

    /** The last `take` actions that count to these priorities. */
    async countedFor(priorityIds: string[], take: number): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: { priorityId: { in: priorityIds }, status: { not: 'withdrawn' } },
        orderBy: { number: 'desc' },
        take,
      });
      return rows.map(fromRow);
    },

    /**
     * The first `take` actions from meetings held before this one that were open when the one before it began, or came of
     * that one; of the latest meeting first.
     */
    async arisingAt({ networkId, begins, previous }: ArisesAt, take: number): Promise<Action[]> {
      const rows = await tx.action.findMany({
        where: {
          networkId,
          status: { not: 'withdrawn' },
          meeting: { status: 'ended', startedAt: { lt: begins } },
          OR: [
            { status: 'open' },
            { doneAt: { gte: previous?.began ?? begins } },
            ...(previous ? [{ meetingId: previous.id }] : []),
          ],
        },
        orderBy: [{ meeting: { startedAt: 'desc' } }, { meetingId: 'asc' }, { number: 'asc' }],
        take,
      });
      return rows.map(fromRow);
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

const FIRST_DUE = Prisma.sql`due, number`;
