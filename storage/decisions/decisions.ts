export type { Decision } from '../generated/client.ts';

/**
 * How a decision came about: agreed in a meeting without a poll, by a poll that a meeting opened, by correspondence, by a
 * poll otherwise, or recorded between meetings.
 */
export type HowDecided = 'meeting' | 'vote' | 'correspondence' | 'poll' | 'between';

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
export type DecidedInReport = DecisionKind & { number: number; text: string; createdAt: Date };
