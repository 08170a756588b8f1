import type { PrismaClient } from '../../storage/generated/client.ts';

/**
 * Where what the database keeps of members differs from what the rows say: who is listed, by which name, on which days they
 * count, and how many do.
 */
export async function listingFaults(prisma: Pick<PrismaClient, '$queryRaw'>): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ fault: string }[]>`
    WITH meant AS (SELECT * FROM listed_as(ARRAY(SELECT id FROM members))), steps AS (
      SELECT network_id, COALESCE(lower(days), '-infinity') AS day, 1 AS clinicians, 0 AS others
        FROM meant CROSS JOIN unnest(clinician) AS days
      UNION ALL SELECT network_id, upper(days), -1, 0 FROM meant CROSS JOIN unnest(clinician) AS days WHERE NOT upper_inf(days)
      UNION ALL SELECT network_id, COALESCE(lower(days), '-infinity'), 0, 1 FROM meant CROSS JOIN unnest(other) AS days
      UNION ALL SELECT network_id, upper(days), 0, -1 FROM meant CROSS JOIN unnest(other) AS days WHERE NOT upper_inf(days)
      UNION ALL SELECT network_id, day, -clinicians, -others FROM headcounts
    )
    SELECT 'listed, and should not be: ' || e AS fault FROM (SELECT * FROM listed_members EXCEPT SELECT * FROM meant) AS e
    UNION ALL SELECT 'not listed, and should be: ' || e FROM (SELECT * FROM meant EXCEPT SELECT * FROM listed_members) AS e
    UNION ALL SELECT concat('too few or many are counted in ', network_id, ' from ', day) FROM steps
      GROUP BY network_id, day HAVING sum(clinicians) <> 0 OR sum(others) <> 0`;
  return rows.map(({ fault }) => fault);
}
