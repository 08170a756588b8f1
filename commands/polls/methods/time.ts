import { formatInstant, type ZonedNow } from '../../dates/dates.ts';
import { instant } from '../../fields/fields.ts';
import { UserError } from '../../user-error.ts';
import type { Method, MethodCount } from './method.ts';
import { CASTING } from './wording.ts';

const asTime = instant('Time');

/**
 * Each ballot says of every time whether its voter can make it, could if need be, or cannot. The best time
 * is the one that most could make and, among those, that fewest could only if need be.
 */
export const time: Method = {
  label: 'Time: which of these times suit',
  alsoCalled: ['times', 'date poll', 'availability'],
  ballot: 'scores',
  most: 'all',
  takesNoShare: true,
  highest: 2,
  scoreNames: [['No'], ['If need be', 'If needed', 'Maybe'], ['Yes']],
  choose: () => 'Yes, if need be, or no for each',
  hint: 'Left out counts as no',
  fact: () => 'Time: the one that most could make',
  had: (points, voters = 0) => sayWhoCan(points, voters),
  verdict({ why, carried, name, count }) {
    const [first] = count.leading;
    if (first === undefined) return 'None of these times suits anybody.';
    const { points, could } = supportOf(first, count);
    const needed = 2 * could - points;
    const share = `${could} of ${count.cast} could make it${needed > 0 ? `, ${needed} of them if need be` : ''}`;
    const tied = `Equally good: ${name(count.leading)}. Of each, ${share}.`;
    if (why === 'tie') return tied;
    if (why === 'waits') return `${tied} ${CASTING}`;
    if (why === 'lot' || why === 'chair')
      return `Best: ${name(carried)}, by ${why === 'lot' ? 'lot' : 'the chair’s casting vote'} after a tie of ${name(count.leading)}. Of each, ${share}.`;
    return `Best: ${name(carried)}. ${sayCapital(share)}.`;
  },
  mustFit({ hasPass }) {
    if (hasPass)
      throw new UserError(
        'The best time is the one that most could make. Please leave out what it passes by.',
        {
          field: 'passes',
        },
      );
  },
  readOptions: (options, when) => {
    const times = options.map((option) => readTime(option, when)).sort((a, b) => a.getTime() - b.getTime());
    const twice = times.find((at, index) => at.getTime() === times[index - 1]?.getTime());
    if (twice)
      throw new UserError(`${formatInstant(twice, when.zone)} is there twice. Please give each time once.`, {
        field: 'options',
      });
    return times.map((at) => formatInstant(at, when.zone));
  },
  isGood: (ballot, { options }) =>
    ballot.length === options.length && ballot.every((each) => [0, 1, 2].includes(each)),
  count(ballots, { options }) {
    const given = options.map((_, index) => ballots.map((ballot) => ballot[index] ?? 0));
    const counts = given.map((each) => each.reduce((sum, points) => sum + points, 0));
    const could = given.map((each) => each.filter((points) => points > 0).length);
    const most = Math.max(0, ...could);
    const best = Math.max(...counts.filter((_, index) => could[index] === most));
    const leading = options.flatMap((_, index) =>
      most > 0 && could[index] === most && counts[index] === best ? [index + 1] : [],
    );
    return { counts, could, leading };
  },
};

/** "4 yes, 1 if need be". A yes is two points, so that the points and their givers tell how many of each. */
function sayWhoCan(points: number, voters: number): string {
  const needed = 2 * voters - points;
  return `${voters - needed} yes${needed > 0 ? `, ${needed} if need be` : ''}`;
}

const supportOf = (place: number, { counts, could = [] }: Pick<MethodCount, 'counts' | 'could'>) => ({
  points: counts[place - 1] ?? 0,
  could: could[place - 1] ?? 0,
});

const sayCapital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** The time that an option names, which must still be ahead. */
function readTime(option: string, when: ZonedNow): Date {
  const at = timeNamed(option, when);
  if (at === undefined)
    throw new UserError(
      `I could not read “${option}” as a day and a time. Write each like this: Tuesday 8 June at 2pm`,
      { field: 'options' },
    );
  if (at > when.now) return at;
  throw new UserError(
    `${formatInstant(at, when.zone)} has gone by. Please give times that are still to come.`,
    {
      field: 'options',
    },
  );
}

/** The time that an option names; undefined if it names none. */
export function timeNamed(option: string, when: ZonedNow): Date | undefined {
  return asTime.canRead?.(option, when) ? asTime.parse(option, when) : undefined;
}
