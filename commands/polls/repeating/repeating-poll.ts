import type { Poll } from '../../../storage/polls/polls.ts';
import { dayToDate } from '../../../storage/rows/day.ts';
import { type Day, dayOf } from '../../dates/dates.ts';
import { dayOfMonth, QUARTER, sayRepeats } from '../../dates/month-series.ts';
import { UserError } from '../../user-error.ts';
import type { Fact } from '../../view.ts';
import { methodOf } from '../methods/methods.ts';

type Series = Pick<Poll, 'repeatsOn' | 'repeatsEvery' | 'seriesDay'>;

/** Refuses to repeat what belongs to one time: days that are voted on, and a vote in two stages. */
export function mustBeRepeatable(
  repeats: 'month' | 'quarter' | undefined,
  { method, isOfTwoStages, isCheckable }: { method: string; isOfTwoStages: boolean; isCheckable: boolean },
): void {
  if (repeats === undefined) return;
  const field = { field: 'repeats' };
  if (methodOf({ method }).readOptions)
    throw new UserError(
      'Days and times go by, so a poll about them is not repeated. Please leave that out.',
      field,
    );
  if (isOfTwoStages)
    throw new UserError('A vote in two stages is held once. Please leave out that it repeats.', field);
  if (isCheckable)
    throw new UserError(
      'Voters have a tracker of their own in each checkable poll, so each is opened by somebody. Please leave out that it repeats.',
      field,
    );
}

/** The series that a poll begins, which closes on this day each time. */
export const seriesFrom = (
  repeats: 'month' | 'quarter' | undefined,
  closes: Date,
  zone: string,
): Partial<Series> => {
  if (repeats === undefined) return {};
  const day: Day = dayOf(closes, zone);
  return {
    repeatsOn: dayOfMonth(day),
    repeatsEvery: repeats === 'quarter' ? QUARTER : 1,
    seriesDay: dayToDate(day),
  };
};

/** How often a poll repeats; nothing if it does not. */
export function repeatFacts(poll: Poll): Fact[] {
  const often = sayRepeats(poll);
  return often === undefined ? [] : [{ label: 'Repeats', value: `${often}, until poll stop` }];
}
