import { Prisma } from '../generated/client.ts';
import { belongsInSql, dayInSql, runsInSql } from '../members/belonging.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Represented } from './representatives.ts';

/** Reads which LPNs are represented in an assembly, and by whom. */
export function representativeReads({ tx }: ReadContext) {
  return {
    /** A page of the open LPNs by name, or only of those that nobody represents on a day. */
    async represented(
      assemblyId: string,
      today: string,
      { onlyWithout, skip, take }: { onlyWithout: boolean; skip: number; take: number },
    ): Promise<Represented[]> {
      const unless = onlyWithout ? Prisma.sql`WHERE person_id IS NULL` : Prisma.empty;
      return tx.$queryRaw<Represented[]>`
        SELECT id, name, person_id AS "personId" FROM (${lpns(assemblyId, today)}) AS lpn ${unless}
        ORDER BY name, id LIMIT ${take} OFFSET ${skip}`;
    },

    /** How many open LPNs there are, and how many of them are represented on a day. */
    async representation(assemblyId: string, today: string): Promise<{ all: number; represented: number }> {
      const [row] = await tx.$queryRaw<{ all: number; represented: number }[]>`
        SELECT count(*)::int AS "all", count(person_id)::int AS represented FROM (${lpns(assemblyId, today)}) AS lpn`;
      return row ?? { all: 0, represented: 0 };
    },
  };
}

/** Each open LPN, with its most recently appointed representative. */
const lpns = (assemblyId: string, today: string): Prisma.Sql => Prisma.sql`
  SELECT n.id, n.name, (
    SELECT s.person_id FROM seats s JOIN members m ON m.network_id = s.network_id AND m.person_id = s.person_id
    WHERE s.network_id = ${assemblyId}::uuid AND s.represents_id = n.id AND NOT s.withdrawn
      AND ${runsInSql('s', dayInSql(today))} AND ${belongsInSql('m', dayInSql(today))}
    ORDER BY s.created_at DESC LIMIT 1
  ) AS person_id FROM networks n WHERE n.kind = 'lpn' AND n.status = 'active'`;
