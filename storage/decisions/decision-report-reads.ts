import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { DecidedInReport, DecisionsCounted } from './decisions.ts';

interface DecidedBetween {
  from: Date;
  to: Date;
}

/** Reads what the decisions of a year came to. Those that were replaced since are among them, and none that was taken back. */
export function decisionReportReads({ tx }: ReadContext) {
  return {
    /** How many there were of each kind, in no order. */
    async counted(networkId: string, year: DecidedBetween): Promise<DecisionsCounted[]> {
      return tx.$queryRaw<DecisionsCounted[]>`
        SELECT ${KIND}, count(*)::int AS count FROM ${decidedIn(networkId, year)} GROUP BY 1, 2, 3`;
    },

    /** The first `take` of them, in the order in which they were recorded. */
    async decided(networkId: string, year: DecidedBetween, take: number): Promise<DecidedInReport[]> {
      return tx.$queryRaw<DecidedInReport[]>`
        SELECT ${KIND}, d.number, d.text, d.created_at AS "createdAt", d.votes_for AS "votesFor",
          d.votes_against AS "votesAgainst", d.abstained, d.by_consensus AS "byConsensus",
          d.unanimous FROM ${decidedIn(networkId, year)}
        ORDER BY d.number LIMIT ${take}`;
    },
  };
}

const decidedIn = (networkId: string, { from, to }: DecidedBetween) => Prisma.sql`
  decisions AS d LEFT JOIN polls AS p ON p.network_id = d.network_id AND p.decision_id = d.id
    LEFT JOIN meetings AS m ON m.id = COALESCE(p.meeting_id, d.meeting_id)
  WHERE d.network_id = ${networkId}::uuid AND d.status <> 'withdrawn'
    AND d.created_at >= ${from} AND d.created_at < ${to}`;

/** How it was decided, whether it had to be ratified and was, and whether it has been replaced. */
const KIND = Prisma.sql`
  CASE WHEN m.closes_at IS NOT NULL THEN 'correspondence' WHEN p.meeting_id IS NOT NULL THEN 'vote' WHEN p.id IS NOT NULL THEN 'poll'
    WHEN d.meeting_id IS NOT NULL AND d.votes_for IS NOT NULL THEN 'counted'
    WHEN d.meeting_id IS NOT NULL THEN 'meeting' ELSE 'between' END AS how,
  CASE WHEN NOT d.lacked_quorum THEN 'not needed' WHEN d.ratified_at IS NULL THEN 'awaited'
    WHEN d.ratified_by_poll_id IS NOT NULL THEN 'by poll' ELSE 'by meeting' END AS ratified,
  d.status = 'replaced' AS "isReplaced"`;
