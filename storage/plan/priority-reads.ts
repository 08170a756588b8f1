import { type Priority, Prisma } from '../generated/client.ts';
import { columnsOf } from '../rows/columns.ts';
import { dayToDate } from '../rows/day.ts';
import { nearestNumbers } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { MAKING, type PriorityOutlook, type PriorityProgress } from './priorities.ts';

/** Reads priorities, which are what plans aim for. */
export function priorityReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Priority | null> {
      return tx.priority.findUnique({ where: { id } });
    },

    /**
     * The priority with this number, unless it was withdrawn. Of the makings of plans, which share a number,
     * the last.
     */
    async byNumber(networkId: string, number: number): Promise<Priority | null> {
      return tx.priority.findFirst({
        where: { networkId, number, status: 'active' },
        orderBy: { createdAt: 'desc' },
      });
    },

    /** The nearest numbers in use to one that is not. */
    async nearest(networkId: string, number: number): Promise<number[]> {
      const found = await nearestNumbers(tx, 'priorities', networkId, number);
      return found.filter((each) => each !== MAKING);
    },

    /** The priorities with these ids, in no order. */
    async withIds(ids: string[]): Promise<Priority[]> {
      return tx.priority.findMany({ where: { id: { in: ids } } });
    },

    /** The priority of a plan that goes on from another, if it was carried over and not taken out again. */
    async carriedFrom(planId: string, carriedFromId: string): Promise<Priority | null> {
      return tx.priority.findFirst({ where: { planId, carriedFromId, status: 'active' } });
    },

    /** The ids of all priorities of a plan and of all their milestones, withdrawn ones included. */
    async idsInPlan(planId: string): Promise<string[]> {
      const rows = await tx.priority.findMany({
        where: { planId },
        select: { id: true, milestones: { select: { id: true } } },
      });
      return rows.flatMap(({ id, milestones }) => [id, ...milestones.map((each) => each.id)]);
    },

    /** The making of a plan, which is stored as a priority; null if there is none. */
    async making(planId: string): Promise<Priority | null> {
      return tx.priority.findFirst({ where: { planId, number: MAKING } });
    },

    /**
     * A page of a plan's priorities by domain, with those without one last, and how many there are in all.
     */
    async ofPlan(planId: string, page: { skip: number; take: number }) {
      const where = { planId, number: { not: MAKING }, status: 'active' } as const;
      const found = await tx.priority.findMany({
        where,
        orderBy: [{ domain: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
        ...page,
      });
      return { found, count: await tx.priority.count({ where }) };
    },

    /** The first `take` priorities of these plans, in order of the plans. */
    async ofPlans(planIds: string[], take: number): Promise<Priority[]> {
      return tx.priority.findMany({
        where: { planId: { in: planIds }, number: { not: MAKING }, status: 'active' },
        orderBy: [{ plan: { year: 'asc' } }, { number: 'asc' }],
        take,
      });
    },

    /** The first `take` priorities of the plans of the year `from` and later, in order of the plans. */
    async since(networkId: string, from: number, take: number): Promise<Priority[]> {
      const ofPlans = { year: { gte: from }, status: 'active' } as const;
      return tx.priority.findMany({
        where: { networkId, number: { not: MAKING }, status: 'active', plan: ofPlans },
        orderBy: [{ plan: { year: 'asc' } }, { number: 'asc' }],
        take,
      });
    },

    /** The first `take` priorities of these plans that the person leads. */
    async ledBy(leadId: string, networkId: string, from: number, take: number): Promise<Priority[]> {
      const plan = { year: { gte: from }, status: 'active' } as const;
      const where = { leadId, networkId, number: { not: MAKING }, status: 'active', plan } as const;
      return tx.priority.findMany({ where, orderBy: { number: 'asc' }, take });
    },

    /**
     * The first `take` priorities of a plan with the outlook of each. Milestones due by `soon` are due in the next quarter, and
     * those due from `last` on in the last month.
     */
    async outlooks(
      planId: string,
      { soon, last }: { soon: string; last: string },
      take: number,
    ): Promise<PriorityOutlook[]> {
      const rows = await tx.$queryRaw<(Priority & Omit<PriorityOutlook, 'priority'>)[]>`
        SELECT ${columnsOf('p', Prisma.PriorityScalarFieldEnum)}, counted.*
        FROM priorities AS p
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS "of", count(*) FILTER (WHERE status = 'open')::int AS open,
            count(*) FILTER (WHERE status = 'open' AND due <= ${dayToDate(soon)}::date)::int AS soon,
            count(*) FILTER (WHERE status = 'open' AND due >= ${dayToDate(last)}::date)::int AS last
          FROM milestones WHERE priority_id = p.id AND status <> 'withdrawn'
        ) AS counted
        WHERE p.plan_id = ${planId}::uuid AND p.number <> ${MAKING} AND p.status = 'active'
        ORDER BY p.number LIMIT ${take}`;
      return rows.map(({ of, open, soon: due, last: late, ...priority }) => ({
        ...{ priority, of, open, soon: due, last: late },
      }));
    },

    /** The progress of each of these priorities, by id. Milestones due before `today` are overdue. */
    async progress(ids: string[], today: string): Promise<Map<string, PriorityProgress>> {
      const rows = await tx.$queryRaw<ProgressRow[]>`
        SELECT p.id, counted.*, next.number, next.title, next.due::text AS due, next.owner_id AS "ownerId"
        FROM unnest(${ids}::uuid[]) AS p(id)
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE status = 'done')::int AS done, count(*)::int AS "of",
            count(*) FILTER (WHERE status = 'open' AND due < ${dayToDate(today)}::date)::int AS overdue,
            count(*) FILTER (WHERE status = 'open' AND hindrance = 'block')::int AS blocked,
            count(*) FILTER (WHERE status = 'open' AND hindrance = 'risk')::int AS "atRisk"
          FROM milestones WHERE priority_id = p.id AND status <> 'withdrawn'
        ) AS counted
        LEFT JOIN LATERAL (
          SELECT * FROM milestones WHERE priority_id = p.id AND status = 'open' ORDER BY due, number LIMIT 1
        ) AS next ON true`;
      return new Map(
        rows.map(({ id, done, of, overdue, blocked, atRisk, number, title, due, ownerId }) => [
          id,
          {
            done,
            of,
            overdue,
            blocked,
            atRisk,
            next: number === null ? null : { number, title, due, ownerId },
          },
        ]),
      );
    },
  };
}

interface ProgressRow extends Omit<PriorityProgress, 'next'> {
  id: string;
  number: number | null;
  title: string;
  due: string;
  ownerId: string;
}
