import type { Poll } from '../../../storage/polls/polls.ts';
import type { Result } from '../count.ts';
import { ballotRoot, type CheckedBallot, trackerRoot } from './trackers.ts';

/** The ballots as plain data to be kept with the poll. */
export const keptBallots = (ballots: CheckedBallot[]): NonNullable<Poll['checked']> =>
  JSON.parse(JSON.stringify(ballots));

/** The ballots that a checkable poll tells; undefined before its close, and where too few voted. */
export const ballotsTold = ({ checked }: Pick<Poll, 'checked'>): CheckedBallot[] | undefined =>
  (checked as unknown as CheckedBallot[] | null) ?? undefined;

/** What a list of ballots is held against: the roots that the card shows, and the count. */
export interface Held extends Pick<Result, 'counts' | 'cast'> {
  trackerRoot: string;
  /** Undefined where only the list itself is there. */
  ballotRoot?: string;
}

/** What is wrong with a list of ballots, a sentence each; nothing if it is as it was told and counted. */
export function ballotFaults(ballots: readonly CheckedBallot[], held: Held): string[] {
  const cast = ballots.flatMap(({ choices }) => (choices ? [choices] : []));
  const counts = held.counts.map((_, at) => cast.filter((choices) => choices.includes(at + 1)).length);
  const trackers = ballots.map(({ tracker }) => tracker);
  return [
    ...(new Set(trackers).size < trackers.length ? ['A tracker is in it twice.'] : []),
    ...(trackerRoot(trackers) === held.trackerRoot
      ? []
      : [
          'Its trackers are not those that were given out when the poll opened: one was added, dropped or changed.',
        ]),
    ...(held.ballotRoot === undefined || ballotRoot(ballots) === held.ballotRoot
      ? []
      : ['What its ballots chose is not what was told at the close: one was changed, or two were swapped.']),
    ...(cast.length === held.cast ? [] : [`It has ${cast.length} votes, and ${held.cast} were counted.`]),
    ...(String(counts) === String(held.counts) ? [] : ['Its votes do not add up to the result.']),
  ];
}
