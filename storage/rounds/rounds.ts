import type { Meeting, Note } from '../generated/client.ts';

export type { LocalityRound } from '../generated/client.ts';

/** A meeting of a round, with how many were there and what was signalled in it, in the order in which it was said. */
export interface RoundMeeting extends Meeting {
  present: number;
  signals: Pick<Note, 'text'>[];
}
