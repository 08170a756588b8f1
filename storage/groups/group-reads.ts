import { Prisma, type WorkingGroup as Row } from '../generated/client.ts';
import { fromDate, toDate } from '../rows/day.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { GroupList, WorkingGroup } from './groups.ts';

export const fromRow = (row: Row): WorkingGroup => ({ ...row, until: fromDate(row.until) });
export const toRow = (group: WorkingGroup): Row => ({ ...group, until: toDate(group.until) });

const OPEN = ['proposed', 'established'] as const;

/** Reads working groups, and who wants to work in them. */
export function groupReads({ tx }: ReadContext) {
  /** Who wants to work in each of these groups, in the order in which they said so. */
  async function supportersOf(groupIds: string[]): Promise<Map<string, string[]>> {
    const rows = await tx.groupSupporter.findMany({
      where: { groupId: { in: groupIds }, withdrawn: false },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
    });
    const found = new Map<string, string[]>();
    for (const { groupId, personId } of rows) found.set(groupId, [...(found.get(groupId) ?? []), personId]);
    return found;
  }

  return {
    ...numberedReads(tx, 'working_groups', Prisma.WorkingGroupScalarFieldEnum, { fromRow }),

    supportersOf,

    /** A page of a network’s groups, newest first; `mine` are those that the person leads or wants to work in. */
    async list(
      networkId: string,
      which: GroupList,
      { personId, skip, take }: { personId: string; skip: number; take: number },
    ): Promise<WorkingGroup[]> {
      const theirs = { OR: [{ leadId: personId }, { supporters: { some: { personId, withdrawn: false } } }] };
      const rows = await tx.workingGroup.findMany({
        where: {
          networkId,
          status: { in: which === 'closed' ? ['closed'] : [...OPEN] },
          ...(which === 'mine' && theirs),
        },
        orderBy: { number: 'desc' },
        skip,
        take,
      });
      return rows.map(fromRow);
    },

    /** The first `take` groups of a network that work, oldest first. */
    async establishedIn(networkId: string, take: number): Promise<WorkingGroup[]> {
      const where = { networkId, status: 'established' as const };
      const rows = await tx.workingGroup.findMany({ where, orderBy: { number: 'asc' }, take });
      return rows.map(fromRow);
    },

    /** The first `take` groups of a network that look for people, oldest first. */
    async proposedIn(networkId: string, take: number): Promise<WorkingGroup[]> {
      const where = { networkId, status: 'proposed' as const };
      const rows = await tx.workingGroup.findMany({ where, orderBy: { number: 'asc' }, take });
      return rows.map(fromRow);
    },
  };
}
