import { z } from 'zod';
import type { Poll } from '../../../storage/polls/polls.ts';
import { plainWords } from '../../../storage/rows/kept-words.ts';
import { pollReference } from '../../parts/poll-reference.ts';
import { UserError } from '../../user-error.ts';
import { resultOf } from '../count.ts';
import { ballotFaults, ballotsTold } from './checked.ts';
import { ballotRoot } from './trackers.ts';

const shape = z.object({
  is: z.literal('convenor ballots 1'),
  poll: z.string(),
  question: z.string(),
  options: z.array(z.string()),
  /** How many votes each option had, in their order, and how many ballots there were. */
  counts: z.array(z.number()),
  cast: z.number(),
  /** The roots, as the cards show them. */
  trackerRoot: z.string(),
  ballotRoot: z.string(),
  /** What each tracker chose: the places of options, from 1, or null without a vote. */
  ballots: z.array(z.object({ tracker: z.string(), choices: z.array(z.number()).nullable() })),
});

/** The list of what each tracker chose, as a file that can be checked by itself. */
export function ballotFileOf(poll: Poll): string {
  const ballots = ballotsTold(poll) ?? [];
  const { counts, cast } = resultOf(poll);
  const file: z.infer<typeof shape> = {
    ...{ is: 'convenor ballots 1', poll: pollReference(poll), question: plainWords(poll.question) },
    ...{ options: poll.options.map(plainWords), counts, cast },
    ...{ trackerRoot: poll.trackerRoot ?? '', ballotRoot: ballotRoot(ballots), ballots },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What the check of such a file has found. */
export interface BallotsVerified {
  faults: string[];
  says: string;
}

/** Checks such a file by itself, and with roots as the poll's cards showed them. */
export function verifyBallots(text: string, rootsShown: readonly string[]): BallotsVerified {
  const file = readFile(text);
  const other = rootsShown.filter((root) => root !== file.trackerRoot && root !== file.ballotRoot);
  return {
    faults: [
      ...ballotFaults(file.ballots, file),
      ...other.map((root) => `The card showed the root ${root}, and the file has another.`),
    ],
    says: `${file.poll} ${file.question}: ${file.options.map((option, at) => `${option} ${file.counts[at] ?? 0}`).join(', ')}.`,
  };
}

function readFile(text: string): z.infer<typeof shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    throw new UserError('This is no list of votes by tracker. Get it as a file with: poll ballots P1');
  }
}
