import type { Transaction } from './transaction.ts';

/** The records whose cards name these people: theirs, their asking to join, and the meetings and networks they have part in. */
export async function recordsNaming(tx: Transaction, ids: string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM actions WHERE owner_id = ANY(${ids}::uuid[]) OR done_by_id = ANY(${ids}::uuid[])
      OR created_by_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM decisions WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM meetings WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT meeting_id FROM agenda_items WHERE leader_id = ANY(${ids}::uuid[])
    UNION SELECT meeting_id FROM attendances WHERE person_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM polls WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT poll_id FROM voters WHERE person_id = ANY(${ids}::uuid[])
    UNION SELECT id FROM reviews WHERE created_by_id = ANY(${ids}::uuid[])
    UNION SELECT review_id FROM reviewers WHERE person_id = ANY(${ids}::uuid[])
    UNION SELECT plan_id FROM priorities WHERE lead_id = ANY(${ids}::uuid[])
    UNION SELECT p.plan_id FROM milestones m JOIN priorities p ON p.id = m.priority_id WHERE m.owner_id = ANY(${ids}::uuid[])
    UNION SELECT unnest(ARRAY[id, network_id]) FROM members WHERE person_id = ANY(${ids}::uuid[])`;
  return rows.map(({ id }) => id);
}
