import { type Meeting, Prisma } from '../generated/client.ts';
import { joinedAs } from '../rows/joined-row.ts';
import { numberedReads } from '../rows/number-reads.ts';
import { pagesOf } from '../rows/page-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { begins } from './meetings.ts';
import { runningHere } from './running-here.ts';

const meetings = joinedAs<Meeting>('m', Prisma.MeetingScalarFieldEnum, ['status']);

/** Reads meetings. */
export function meetingReads({ tx, now }: ReadContext) {
  const fromRow = (row: Meeting) => row;
  const page = pagesOf(tx, 'meetings', Prisma.MeetingScalarFieldEnum, fromRow);
  return {
    ...numberedReads(tx, 'meetings', Prisma.MeetingScalarFieldEnum, { fromRow }),

    /** The meeting of a network that is running in a conversation. */
    async runningHere(networkId: string, conversationId: string): Promise<Meeting | null> {
      const [row] = await tx.$queryRaw<Record<string, unknown>[]>`
        SELECT ${meetings.columns} FROM (${runningHere(networkId, conversationId)}) AS m`;
      return row ? meetings.rowIn(row) : null;
    },

    /** The meetings of a network to which people have come, and which are running now. There is seldom more than one. */
    async running(networkId: string): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { networkId, status: 'running', ...MET },
        orderBy: { startedAt: 'asc' },
        take: 5,
      });
    },

    /** The meetings by correspondence of a network that are open now, first that which closes first. */
    async openInWriting(networkId: string): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { networkId, status: 'running', closesAt: { not: null } },
        orderBy: [{ closesAt: 'asc' }, { id: 'asc' }],
        take: 5,
      });
    },

    /**
     * A page of the meetings that are running or ahead, soonest first. A meeting that nobody started is
     * listed for one more day.
     */
    ahead(networkId: string, span: { skip: number; take: number }): Promise<Meeting[]> {
      const after = new Date(now.getTime() - A_DAY_MS);
      const parts = [
        Prisma.sql`status = 'running'`,
        Prisma.sql`status = 'scheduled' AND starts_at > ${after}`,
      ];
      return page(networkId, parts, Prisma.sql`starts_at, number`, span);
    },

    /** The first `take` meetings of these networks that start after `from` and until `to`, soonest first. */
    async startingIn(
      networkIds: string[],
      { from, to }: { from: Date; to: Date },
      take: number,
    ): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { networkId: { in: networkIds }, status: 'scheduled', startsAt: { gt: from, lte: to } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take,
      });
    },

    /** The first `take` meetings of these networks to which people come and that start after `from`, however they stand, soonest first. */
    async since(networkIds: string[], from: Date, take: number): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { networkId: { in: networkIds }, startsAt: { gt: from }, ...MET },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take,
      });
    },

    /** Whether a meeting of the network has ended. */
    async hasEnded(networkId: string): Promise<boolean> {
      const ended = await tx.meeting.findFirst({
        where: { networkId, status: 'ended' },
        select: { id: true },
      });
      return ended !== null;
    },

    /** The next meeting to which people come that is planned to start after `after`. */
    async next(networkId: string, after: Date): Promise<Meeting | null> {
      return tx.meeting.findFirst({
        where: { networkId, status: 'scheduled', startsAt: { gt: after }, ...MET },
        orderBy: { startsAt: 'asc' },
      });
    },

    /** The meeting that follows this one, planned or held, for the last line of its minutes; none by correspondence. */
    async following({ networkId, ...meeting }: Meeting): Promise<Meeting | null> {
      const after = begins(meeting);
      const [planned, held] = await Promise.all([
        tx.meeting.findFirst({
          where: { networkId, status: 'scheduled', startsAt: { gt: after }, ...MET },
          orderBy: { startsAt: 'asc' },
        }),
        tx.meeting.findFirst({
          where: { networkId, status: { in: ['running', 'ended'] }, startedAt: { gt: after }, ...MET },
          orderBy: { startedAt: 'asc' },
        }),
      ]);
      return held && !(planned && planned.startsAt < begins(held)) ? held : planned;
    },

    /** The meeting held last before this one; none by correspondence. */
    async previous({ networkId, ...meeting }: Meeting): Promise<Meeting | null> {
      return tx.meeting.findFirst({
        where: { networkId, status: 'ended', startedAt: { lt: begins(meeting) }, ...MET },
        orderBy: { startedAt: 'desc' },
      });
    },
  };
}

/** People come to it: it is not held by correspondence. */
const MET = { closesAt: null } as const;

const A_DAY_MS = 24 * 3_600_000;
