import { Prisma } from '../generated/client.ts';
import { belongsInSql, runsInSql, stillBelongs } from '../members/belonging.ts';
import type { WhichRecords } from '../rolls/roll-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';

const TODAY = (now: Date) => Prisma.sql`(${now}::timestamptz AT TIME ZONE n.zone)::date`;

/** Reads who parts the ties of closed polls. */
export const tieReads = ({ tx, now }: ReadContext) => ({
  /**
   * The polls that wait for a casting vote: their ids, and those of the members who may cast it. These are the
   * clinical chairs of the network or, if nobody is that today, the deputy chairs.
   */
  async awaitingChair({
    personId,
    among,
    take,
  }: Pick<WhichRecords, 'among' | 'take'> & { personId?: string }): Promise<
    { id: string; personId: string }[]
  > {
    const only = [
      ...(among ? [Prisma.sql`AND r.id = ANY(${among}::uuid[])`] : []),
      ...(personId === undefined ? [] : [Prisma.sql`AND v.person_id = ${personId}::uuid`]),
    ];
    return tx.$queryRaw<{ id: string; personId: string }[]>`
      SELECT r.id, v.person_id AS "personId"
      FROM polls r JOIN networks n ON n.id = r.network_id
        JOIN seats v ON v.network_id = n.id AND NOT v.withdrawn AND ${runsInSql('v', TODAY(now))}
        ${stillBelongs(now)}
      WHERE r.awaits_chair AND n.status = 'active'
        AND v.role = (
          SELECT min(s.role) FROM seats s JOIN members o ON o.network_id = s.network_id AND o.person_id = s.person_id
          WHERE s.network_id = n.id AND NOT s.withdrawn AND s.role IN ('clinical_chair', 'deputy_chair')
            AND ${runsInSql('s', TODAY(now))} AND ${belongsInSql('o', TODAY(now))}
        )
        ${only.length === 0 ? Prisma.empty : Prisma.join(only, ' ')}
      GROUP BY r.id, v.person_id ORDER BY r.closed_at, r.id LIMIT ${take ?? null}::bigint`;
  },
});
