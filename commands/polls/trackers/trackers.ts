import { randomInt } from 'node:crypto';
import { grown, NO_TREE, rootOf } from '../../sealing/merkle.ts';
import { TRACKER_WORDS } from './words.ts';

/** A ballot of a checkable poll as it is told after the close; it has no choices if its voter did not vote. */
export interface CheckedBallot {
  tracker: string;
  choices: number[] | null;
}

const WORDS = 3;

/** So many different trackers, each of three words that were drawn by lot, and that say nothing of whose they are. */
export function drawTrackers(count: number, draw: (below: number) => number = randomInt): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count)
    drawn.add(Array.from({ length: WORDS }, () => TRACKER_WORDS[draw(TRACKER_WORDS.length)]).join(' '));
  return [...drawn];
}

/** The hash over all trackers of a poll, in the order of their letters, in base64: none can be added, changed or dropped. */
export const trackerRoot = (trackers: readonly string[]): string => rootOver([...trackers].sort());

/** The same over all ballots with what each chose, once they are told. */
export const ballotRoot = (ballots: readonly CheckedBallot[]): string =>
  rootOver(inOrder(ballots).map(({ tracker, choices }) => JSON.stringify([tracker, choices])));

/** The ballots in the order of their trackers’ letters: as those were drawn by lot, it tells nothing of the voters. */
export const inOrder = (ballots: readonly CheckedBallot[]): CheckedBallot[] =>
  [...ballots].sort((a, b) => (a.tracker < b.tracker ? -1 : 1));

const rootOver = (leaves: string[]): string =>
  rootOf(leaves.reduce((tree, leaf) => grown(tree, Buffer.from(leaf)), NO_TREE));
