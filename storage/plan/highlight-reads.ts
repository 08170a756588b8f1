import { LEVELS_READ_FROM } from '../networks/read-above.ts';
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

    /**
     * The last `take` highlights written in a time, in the network and in those below it whose records may be read from above;
     * latest first.
     */
    async writtenIn(
      networkId: string,
      { from, to }: { from: Date; to: Date },
      take: number,
    ): Promise<Highlight[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        WITH RECURSIVE below AS (
          SELECT id, true AS is_read, 0 AS level FROM networks WHERE id = ${networkId}::uuid
          UNION
          SELECT n.id, n.read_above, level + 1 FROM networks n JOIN below b ON n.parent_id = b.id
          WHERE level < ${LEVELS_READ_FROM} AND n.status = 'active'
        )
        SELECT h.id FROM below CROSS JOIN LATERAL (
          SELECT id, created_at FROM highlights
          WHERE network_id = below.id AND created_at > ${from} AND created_at <= ${to} AND status = 'active'
          ORDER BY created_at DESC LIMIT ${take}
        ) AS h WHERE is_read ORDER BY h.created_at DESC, h.id DESC LIMIT ${take}`;
      const found = await this.withIds(rows.map(({ id }) => id));
      const place = new Map(rows.map(({ id }, at) => [id, at]));
      return found.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    },
  };
}
