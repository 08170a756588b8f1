import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { belongsInSql, dayInSql, notOverInSql } from './belonging.ts';
import type { ExportedSeat } from './export-members.ts';
import { fromSql } from './role-in-sql.ts';

/** Reads members for an export. */
export function exportReads({ tx }: ReadContext) {
  return {
    /** The members of all open networks, or of only this one, on a day, by network and name. */
    async members(today: string, networkId?: string): Promise<ExportedSeat[]> {
      const only = networkId ? Prisma.sql`AND n.id = ${networkId}::uuid` : Prisma.empty;
      const day = dayInSql(today);
      const rows = await tx.$queryRaw<(Omit<ExportedSeat, 'role'> & { role: string | null })[]>`
        SELECT m.id AS "memberId", n.name AS network, p.name, m.profession, m.is_clinician AS "isClinician", m.skills,
          COALESCE(p.email, (SELECT min(a.email) FROM accounts a WHERE a.person_id = p.id AND NOT a.is_closed)) AS email,
          ${accountsOn('slack')} AS slack, ${accountsOn('teams')} AS teams, m.until::text AS "memberUntil",
          s.role::text, s."from"::text, s.until::text, s.locality, s.appointed_on::text AS "appointedOn", s.panel, s.note,
          s.sessions, COALESCE(own.name, o.name) AS organisation, r.name AS represents
        FROM members m JOIN networks n ON n.id = m.network_id JOIN people p ON p.id = m.person_id
          LEFT JOIN seats s ON s.network_id = m.network_id AND s.person_id = m.person_id AND NOT s.withdrawn
            AND ${notOverInSql('s', day)}
          LEFT JOIN organisations o ON o.id = s.organisation_id
          LEFT JOIN organisation_names own
            ON own.organisation_id = o.id AND own.network_id = n.id AND NOT own.withdrawn
          LEFT JOIN networks r ON r.id = s.represents_id AND r.status = 'active'
        WHERE n.status = 'active' AND p.erased_at IS NULL ${only}
          AND ${belongsInSql('m', day)}
        ORDER BY n.name, n.id, p.name, m.id, s."from" NULLS FIRST, s.created_at, s.id`;
      return rows.map((row) => ({ ...row, role: row.role === null ? null : fromSql(row.role) }));
    },
  };
}

const accountsOn = (platform: 'slack' | 'teams'): Prisma.Sql => Prisma.sql`
  ARRAY(SELECT a.tenant || '/' || a.user_id FROM accounts a
    WHERE a.person_id = p.id AND a.platform = ${platform}::platform AND NOT a.is_closed ORDER BY a.id)`;
