import { capital } from '../cards/capital.ts';
import { addDays, addMonths, type Day, dayOf } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import type { Section, Span } from '../parts/digest-parts.ts';
import type { TaskLine } from '../parts/tasks.ts';
import type { Item } from '../view.ts';

/** After how many months a digest asks whether something that is overdue shall be dropped. */
const LONG = 3;
/** How many of those have a button. */
const MOST_BUTTONS = 3;

/** The last due date that is so many working days overdue `today` at the least, of which the chair is told; null for never, 0. */
export const lateBy = (today: Day, days: number): Day | null =>
  days === 0 ? null : addDays(addWorkingDays(workingDayBy(today), 1 - days), -1);

/** The days in figures or words, for a heading: "five working days". */
export const sayDays = (days: number): string =>
  `${SMALL[days] ?? days} working ${days === 1 ? 'day' : 'days'}`;

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** What is overdue, as the digest of a span tells it apart. */
export interface ByAge<L> {
  /** Not told of before: with all that can be done about it. */
  fresh: L[];
  /** Told of as overdue by the last digest already. */
  still: L[];
  /** Overdue for so many months that nobody may mean to do it any more. */
  long: L[];
}

/** Tells tasks apart by how long they are overdue. `before` says the last due date of those like it that were told of before. */
export function byAge<L extends Pick<TaskLine, 'due'>>(
  lines: L[],
  before: (line: L) => Day | null,
  { today }: Span,
): ByAge<L> {
  const longBy = addMonths(today, -LONG);
  const isLong = ({ due }: L) => due !== null && due <= longBy;
  const isStill = (line: L) => line.due !== null && line.due <= (before(line) ?? '') && !isLong(line);
  return {
    fresh: lines.filter((line) => !isLong(line) && !isStill(line)),
    still: lines.filter(isStill),
    long: lines.filter(isLong),
  };
}

/** The last due date of what was overdue when the span began. */
export const overdueBefore = ({ from, zone }: Span): Day => addDays(dayOf(from, zone), -1);

/** The last due date of what was so many working days overdue when the span began. */
export const lateBefore = ({ from, zone }: Span, days: number): Day | null => lateBy(dayOf(from, zone), days);

/** The sections of what is overdue since before the span: a line each, and buttons only where they are needed most. */
export function olderSections<L extends Pick<TaskLine, 'due' | 'item' | 'drop'>>(
  { still, long }: ByAge<L>,
  { today }: Span,
  listedBy: string[],
  asChair?: { heading: string; buttons(line: L): Required<Pick<Item, 'button' | 'beside'>> },
): Section[] {
  const headed = (heading: string) => (asChair ? `${asChair.heading}: ${heading}` : capital(heading));
  return [
    {
      heading: headed('still overdue, as told before'),
      items: still.map((line) => ({
        ...withoutButton(line.item),
        ...asChair?.buttons(line),
      })),
      listedBy,
    },
    {
      heading: headed(
        `overdue for ${ages(long, today)}: shall ${long.length === 1 ? 'it' : 'they'} be dropped?`,
      ),
      items: long.map((line, at) => ({
        ...withoutButton(line.item),
        ...(line.drop && at < MOST_BUTTONS && { ...asChair?.buttons(line), button: line.drop }),
      })),
      listedBy,
    },
  ];
}

const withoutButton = ({ text }: Item): Item => ({ text });

/** "8 months", or "3 to 8 months". */
function ages(lines: Pick<TaskLine, 'due'>[], today: Day): string {
  const months = lines.map(({ due }) => monthsBetween(due ?? today, today));
  const [least, most] = [Math.min(...months), Math.max(...months)];
  return least === most ? `${most} months` : `${least} to ${most} months`;
}

function monthsBetween(from: Day, to: Day): number {
  const [years, months] = [Number(to.slice(0, 4)) - Number(from.slice(0, 4)), Number(to.slice(5, 7))];
  const count = years * 12 + months - Number(from.slice(5, 7));
  return addMonths(from, count) <= to ? count : count - 1;
}
