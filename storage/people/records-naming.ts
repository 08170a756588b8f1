import type { ReadTransaction } from '../rows/transaction.ts';

/**
 * The records whose cards name these people: theirs, their asking to join, the meetings and networks they have part in, and
 * the polls and reviews which count on them or show what they said.
 */
export async function recordsNaming(tx: ReadTransaction, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM actions WHERE owner_id = ANY(${ids}::uuid[]) OR done_by_id = ANY(${ids}::uuid[])
      OR created_by_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM decisions WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM meetings WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT meeting_id FROM agenda_items WHERE leader_id = ANY(${ids}::uuid[])
    UNION SELECT meeting_id FROM attendances WHERE person_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM polls WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT p.id FROM voters v JOIN polls p ON p.id = v.poll_id WHERE v.person_id = ANY(${ids}::uuid[])
      AND (p.status = 'open' OR v.voted_at IS NOT NULL AND NOT p.is_secret)
    UNION SELECT id FROM reviews WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT r.id FROM reviewers v JOIN reviews r ON r.id = v.review_id WHERE v.person_id = ANY(${ids}::uuid[])
      AND (r.status = 'open' OR v.given_at IS NOT NULL AND NOT r.is_anonymous)
    UNION SELECT plan_id FROM priorities WHERE lead_id = ANY(${ids}::uuid[])
    UNION SELECT p.plan_id FROM milestones m JOIN priorities p ON p.id = m.priority_id WHERE m.owner_id = ANY(${ids}::uuid[])
    UNION SELECT unnest(ARRAY[id, network_id]) FROM members WHERE person_id = ANY(${ids}::uuid[])`;
  return rows.map(({ id }) => id);
}
