import { Prisma } from '../generated/client.ts';
import { LEVELS_READ_FROM } from '../networks/read-above.ts';
import type { ReadTransaction } from '../rows/transaction.ts';
import { belongsInSql, dayInSql, runsInSql } from './belonging.ts';
import type { Standing } from './members.ts';
import { fromSql } from './role-in-sql.ts';

/** The roles of a member, as the database spells them: those whose terms are current, and the others. */
export interface RolesInSql {
  running: string[];
  others: string[];
  version: number;
}

/**
 * Selects the person, roles and standing version of each member of a network on a day, or of one of them; all
 * parameters are SQL. Terms that ended before they last became a member do not count.
 */
export const rolesOfMembers = (
  network: Prisma.Sql,
  day: Prisma.Sql,
  person: Prisma.Sql | null,
): Prisma.Sql => Prisma.sql`
  SELECT m.person_id AS id, m.network_id AS "networkId", COALESCE(array_agg(s.role::text) FILTER (WHERE s.counts AND s.runs), '{}') AS running,
    COALESCE(array_agg(s.role::text) FILTER (WHERE s.counts AND NOT s.runs), '{}') AS others,
    m.version + COALESCE(sum(s.version), 0)::int AS version
  FROM members m LEFT JOIN LATERAL (
    SELECT role, version, ${runsInSql('seats', day)} AS runs,
      NOT withdrawn AND COALESCE(until >= (m.joined_at AT TIME ZONE 'UTC')::date, true) AS counts
    FROM seats WHERE network_id = m.network_id AND person_id = m.person_id
  ) s ON true
  WHERE m.network_id = ${network} ${person ? Prisma.sql`AND m.person_id = ${person}` : Prisma.empty}
    AND ${belongsInSql('m', day)}
  GROUP BY m.id`;

/** The standing of a member with these roles. */
export const standingOf = ({ running, others, version }: RolesInSql): Standing => ({
  isMember: true,
  roles: running.map(fromSql),
  otherRoles: others.map(fromSql),
  readsFromAbove: false,
  version,
});

/** The standing of each member of a network on a day, or of one of them, by person. */
export async function readStandings(
  tx: ReadTransaction,
  networkId: string,
  today: string,
  personId: string | null,
): Promise<Map<string, Standing>> {
  const person = personId === null ? null : Prisma.sql`${personId}::uuid`;
  const rows = await tx.$queryRaw<(RolesInSql & { id: string })[]>`
    ${rolesOfMembers(Prisma.sql`${networkId}::uuid`, dayInSql(today), person)}`;
  return new Map(rows.map((row) => [row.id, standingOf(row)]));
}

/** The standings of the members of several networks on a day, by network and then by person. */
export async function readStandingsAcross(
  tx: ReadTransaction,
  networkIds: string[],
  today: string,
): Promise<Map<string, Map<string, Standing>>> {
  const rows = await tx.$queryRaw<(RolesInSql & { id: string; networkId: string })[]>`
    ${rolesOfMembers(Prisma.sql`ANY(${networkIds}::uuid[])`, dayInSql(today), null)}`;
  const found = new Map(networkIds.map((id) => [id, new Map<string, Standing>()]));
  for (const row of rows) found.get(row.networkId)?.set(row.id, standingOf(row));
  return found;
}

/** Whether someone is a member of a network above that may read this one. */
export async function readsFromAbove(
  tx: ReadTransaction,
  networkId: string,
  personId: string,
  today: string,
): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ found: boolean }[]>`
    WITH RECURSIVE above AS (
      SELECT parent_id AS id, 1 AS level FROM networks WHERE id = ${networkId}::uuid AND read_above
      UNION ALL
      SELECT n.parent_id, level + 1 FROM networks n JOIN above a ON n.id = a.id WHERE level < ${LEVELS_READ_FROM}
    )
    SELECT EXISTS (SELECT 1 FROM above a JOIN members m ON m.network_id = a.id
      WHERE m.person_id = ${personId}::uuid AND ${belongsInSql('m', dayInSql(today))}) AS found`;
  return row?.found ?? false;
}
