import { Prisma } from '../generated/client.ts';

/**
 * Joins, as `m`, the membership by which the person of the row `v` belongs to the network `n` on the day that it is there:
 * rows of whoever has left go.
 */
export const stillBelongs = (now: Date): Prisma.Sql => Prisma.sql`
  JOIN members m ON m.network_id = n.id AND m.person_id = v.person_id AND m.status = 'active'
    AND (m.until IS NULL OR m.until >= (${now}::timestamptz AT TIME ZONE n.zone)::date)`;
