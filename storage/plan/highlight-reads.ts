import type { ReadContext } from '../rows/store-context.ts';
import { fromRow, type Highlight } from './highlights.ts';

/** Reads highlights, the lines that people write about priorities. */
export function highlightReads({ tx }: ReadContext) {
  return {
    /** The highlights with these ids, in no order. */
    async withIds(ids: string[]): Promise<Highlight[]> {
      const rows = await tx.highlight.findMany({ where: { id: { in: ids } }, include: { priority: true } });
      return rows.map(fromRow);
    },

    /** The highlight with this number in its priority, unless it was withdrawn. */
    async byNumber(priorityId: string, number: number): Promise<Highlight | null> {
      const where = { priorityId, number, status: 'active' } as const;
      const row = await tx.highlight.findFirst({ where, include: { priority: true } });
      return row && fromRow(row);
    },

    /** The last `take` highlights of these priorities, latest day first. */
    async ofPriorities(priorityIds: string[], take: number): Promise<Highlight[]> {
      const rows = await tx.highlight.findMany({
        where: { priorityId: { in: priorityIds }, status: 'active' },
        orderBy: [{ day: 'desc' }, { number: 'desc' }, { id: 'desc' }],
        ...{ take, include: { priority: true } },
      });
      return rows.map(fromRow);
    },
  };
}
