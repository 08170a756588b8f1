export type { VotingProxy } from '../generated/client.ts';

/** A vote that somebody holds for another in an open poll, and has not given yet. */
export interface HeldVote {
  pollId: string;
  giverId: string;
}
