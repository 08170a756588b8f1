import type { Prisma } from '../generated/client.ts';
import { closedNetworks } from '../networks/closed-network-reads.ts';
import { dayToDate } from '../rows/day.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { fromRow, type Milestone, type MilestoneList } from './milestones.ts';

/** Finds milestones. */
export function findMilestoneReads({ tx }: ReadContext) {
  /** Finds milestones that are not withdrawn with their priority, each with that priority. */
  async function find(
    where: Prisma.MilestoneWhereInput,
    order: Prisma.MilestoneOrderByWithRelationInput[],
    { skip = 0, take }: { skip?: number; take: number },
  ): Promise<Milestone[]> {
    const rows = await tx.milestone.findMany({
      where: { ...where, ...stands },
      orderBy: order,
      ...{ skip, take, include: { priority: true } },
    });
    return rows.map(fromRow);
  }

  return {
    async get(id: string): Promise<Milestone | null> {
      const row = await tx.milestone.findUnique({ where: { id }, include: { priority: true } });
      return row && fromRow(row);
    },

    /** The milestones with these ids, in no order. */
    async withIds(ids: string[]): Promise<Milestone[]> {
      const rows = await tx.milestone.findMany({ where: { id: { in: ids } }, include: { priority: true } });
      return rows.map(fromRow);
    },

    /** The ids of all milestones of a priority. */
    async idsOf(priorityId: string): Promise<string[]> {
      const rows = await tx.milestone.findMany({ where: { priorityId }, select: { id: true } });
      return rows.map(({ id }) => id);
    },

    /** The milestone with this number in the priority with that number, unless it was withdrawn. */
    async byNumbers(networkId: string, priority: number, number: number): Promise<Milestone | null> {
      const row = await tx.milestone.findFirst({
        where: {
          ...{ networkId, number, status: { not: 'withdrawn' } },
          priority: { number: priority, status: 'active' },
        },
        include: { priority: true },
      });
      return row && fromRow(row);
    },

    /**
     * The nearest numbers in use to a pair that is not: up to two pairs below and two above, lowest first.
     */
    async nearest(networkId: string, priority: number, number: number) {
      return tx.$queryRaw<{ priority: number; number: number }[]>`
        WITH used AS (
          SELECT p.number AS priority, m.number FROM milestones AS m JOIN priorities AS p ON p.id = m.priority_id
          WHERE m.network_id = ${networkId}::uuid AND m.status <> 'withdrawn' AND p.status = 'active'
        )
        (SELECT * FROM used WHERE (priority, number) < (${priority}::int, ${number}::int) ORDER BY priority DESC, number DESC LIMIT 2)
        UNION ALL
        (SELECT * FROM used WHERE (priority, number) > (${priority}::int, ${number}::int) ORDER BY priority, number LIMIT 2)
        ORDER BY priority, number`;
    },

    /**
     * A page of a network's milestones by due date, or of those done with the newest first. Reads no more
     * rows than it skips and returns.
     */
    async list(
      networkId: string,
      which: MilestoneList,
      page: { ownerId: string; today: string; skip: number; take: number },
    ): Promise<Milestone[]> {
      const { ownerId, today } = page;
      const where = {
        open: { networkId, status: 'open' },
        mine: { networkId, ownerId, status: 'open' },
        overdue: { networkId, status: 'open', due: { lt: dayToDate(today) } },
        blocked: { networkId, ...hindered },
        done: { networkId, status: 'done' },
      } as const;
      return find(where[which], which === 'done' ? [{ doneAt: 'desc' }, { id: 'desc' }] : soonestFirst, page);
    },

    /** The first `take` milestones of these priorities: the open ones by due date, then those done. */
    ofPriorities: (priorityIds: string[], take: number) =>
      find(
        { priorityId: { in: priorityIds }, status: { not: 'withdrawn' } },
        [{ status: 'asc' }, ...soonestFirst],
        { take },
      ),

    /**
     * The first `limit` open milestones of these networks that are due by the day `until`, including overdue
     * ones.
     */
    dueIn: (networkIds: string[], until: string, limit: number) =>
      find({ networkId: { in: networkIds }, status: 'open', due: { lte: dayToDate(until) } }, soonestFirst, {
        take: limit,
      }),

    /**
     * The first `limit` open milestones of these networks that are blocked or at risk, in order of their due
     * dates.
     */
    hinderedIn: (networkIds: string[], limit: number) =>
      find({ networkId: { in: networkIds }, ...hindered }, soonestFirst, { take: limit }),

    /** The same of these priorities. */
    hinderedOf: (priorityIds: string[], limit: number) =>
      find({ priorityId: { in: priorityIds }, ...hindered }, soonestFirst, { take: limit }),

    /** The milestones of a network that come after others, by due date; also those that were withdrawn, as that may be undone. */
    async followersIn(networkId: string): Promise<Milestone[]> {
      const rows = await tx.milestone.findMany({
        where: { networkId, afterIds: { isEmpty: false } },
        orderBy: soonestFirst,
        include: { priority: true },
      });
      return rows.map(fromRow);
    },

    /**
     * The first `limit` milestones of a network that were done after `from` and until `to`, in the order in
     * which they were done.
     */
    doneIn: (networkId: string, { from, to }: { from: Date; to: Date }, limit: number) =>
      find({ networkId, status: 'done', doneAt: { gt: from, lte: to } }, [{ doneAt: 'asc' }, { id: 'asc' }], {
        take: limit,
      }),

    /** The first `limit` open milestones of a person in all open networks, by due date. */
    async waitingFor(ownerId: string, limit: number): Promise<Milestone[]> {
      const networkId = { notIn: await closedNetworks(tx) };
      const order = [{ due: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }] as const;
      return find({ ownerId, status: 'open', networkId }, [...order], { take: limit });
    },
  };
}

const soonestFirst: Prisma.MilestoneOrderByWithRelationInput[] = [
  { due: 'asc' },
  { priority: { number: 'asc' } },
  { number: 'asc' },
];

const hindered = { status: 'open', hindrance: { not: null } } as const;

/** The milestones of a withdrawn priority count as withdrawn too. */
const stands = { priority: { status: 'active' } } as const;
