import type { Decision } from '../generated/client.ts';

export type { Decision } from '../generated/client.ts';

/** How those who decided agreed, where it was recorded: the votes as they were counted, or that it was unanimous or by consensus. */
export type HowAgreed = Pick<
  Decision,
  'votesFor' | 'votesAgainst' | 'abstained' | 'byConsensus' | 'unanimous'
>;

/**
 * How a decision came about: agreed in a meeting without a vote, by votes that were counted there, by a poll that a meeting opened, by correspondence, by a
 * poll otherwise, or recorded between meetings.
 */
export type HowDecided = 'meeting' | 'counted' | 'vote' | 'correspondence' | 'poll' | 'between';

/** A decision that a meeting made without a quorum is ratified by a meeting or a poll, or awaits that. */
export type HowRatified = 'not needed' | 'awaited' | 'by meeting' | 'by poll';

interface DecisionKind {
  how: HowDecided;
  ratified: HowRatified;
  isReplaced: boolean;
}

/** How many decisions of one kind there were. */
export type DecisionsCounted = DecisionKind & { count: number };

/** A decision as a report on a year tells it. */
export type DecidedInReport = DecisionKind & HowAgreed & { number: number; text: string; createdAt: Date };
