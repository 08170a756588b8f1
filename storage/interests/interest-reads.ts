import { Prisma } from '../generated/client.ts';
import { numberedReads } from '../rows/number-reads.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Interest, InterestList, RulesOn } from './interests.ts';

/** Reads what members have declared an interest in. */
export function interestReads({ tx }: ReadContext) {
  const declared = { not: 'withdrawn' as const };
  return {
    ...numberedReads(tx, 'interests', Prisma.InterestScalarFieldEnum, { fromRow: (row: Interest) => row }),

    /** A page of a network's interests, the latest first. */
    list: (
      networkId: string,
      status: InterestList,
      span: { skip: number; take: number },
    ): Promise<Interest[]> =>
      tx.interest.findMany({ where: { networkId, status }, orderBy: { number: 'desc' }, ...span }),

    /** Which of these networks have an interest of somebody else than this person that waits for a ruling. */
    async networksToRuleIn(networkIds: string[], personId: string): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT networks.id FROM unnest(${networkIds}::uuid[]) AS networks (id)
        WHERE EXISTS (SELECT 1 FROM interests i WHERE i.network_id = networks.id AND i.person_id <> ${personId}::uuid AND ${WAITS})`;
      return rows.map(({ id }) => id);
    },

    /** The first `take` interests that wait for the ruling of somebody who rules on these, the earliest first. */
    async toRuleOn(rulesOn: RulesOn[], take: number): Promise<Interest[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT unruled.id FROM jsonb_to_recordset(${JSON.stringify(rulesOn)}::jsonb)
          AS rules ("networkId" uuid, "ofOthers" boolean, holders uuid[], "of" uuid[]) CROSS JOIN LATERAL (
          SELECT i.id, i.created_at FROM interests i
          WHERE i.network_id = rules."networkId" AND ${WAITS}
            AND (i.person_id = ANY(rules."of") OR (rules."ofOthers" AND i.person_id <> ALL(rules.holders)))
          ORDER BY i.created_at, i.id LIMIT ${take}
        ) AS unruled ORDER BY unruled.created_at, unruled.id LIMIT ${take}`;
      const where = { id: { in: rows.map(({ id }) => id) } };
      return tx.interest.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
    },

    /** What was declared that touches a meeting or its items, in order. */
    ofMeeting: (meetingId: string): Promise<Interest[]> =>
      tx.interest.findMany({ where: { meetingId, status: declared }, orderBy: { number: 'asc' } }),

    /** What was declared that touches a poll, in order. */
    ofPoll: (pollId: string): Promise<Interest[]> =>
      tx.interest.findMany({ where: { pollId, status: declared }, orderBy: { number: 'asc' } }),
  };
}

/** Nobody has ruled on it, though it touches a poll that is open or a meeting whose minutes are not confirmed. */
const WAITS = Prisma.sql`i.status = 'held' AND i.handling IS NULL
  AND ((SELECT p.status = 'open' FROM polls p WHERE p.id = i.poll_id)
    OR (SELECT m.status IN ('scheduled', 'running', 'ended')
          AND (SELECT c.id FROM confirmed_minutes c WHERE c.meeting_id = m.id) IS NULL
        FROM meetings m WHERE m.id = i.meeting_id))`;
