import { listed } from '../cards/listed.ts';
import { WEEKDAYS } from '../dates/dates.ts';
import { plain } from '../dates/read-words.ts';
import { EVERY_HALF_DAY, halfDay } from '../dates/working-hours.ts';
import { WEEKDAY, weekdayNamed } from '../dates/written-dates.ts';

const WORKING = WEEKDAYS.slice(0, 5);
const HALVES: Record<string, number> = { morning: 0, mornings: 0, am: 0, afternoon: 1, afternoons: 1, pm: 1 };
const HALF_NAMES = ['mornings', 'afternoons'];
const EVERY_DAY = '(?:every|each|all|any|the whole)? ?(?:working |week)?(?:days?|week)|full[ -]?time|always';
const PART = new RegExp(
  `^(?:on )?(?:(?<every>${EVERY_DAY})|(?<from>${WEEKDAY})s?(?: ?(?:-|to|until|till) ?(?<to>${WEEKDAY})s?)?)(?: ?(?<half>${Object.keys(HALVES).join('|')}|all day))?$`,
);
/** "Mornings", without a day. */
const HALF_ALONE = new RegExp(`^(?:(?:every|all) )?(?<half>${Object.keys(HALVES).join('|')})$`);

/**
 * Reads "Tuesday and Thursday mornings", "Mondays, Wednesday to Friday" and "every day" as half days. A half of the day
 * belongs to all days before it that have none. Undefined if it is anything else, or no day from Monday to Friday.
 */
export function readHalfDays(text: string): number | undefined {
  // Each part is made plain by itself, because all days of a week are longer than what is read as one phrase.
  const parts = text
    .split(/[,;+&]|\sand\s/i)
    .map((part) => plain(part).replace(/^and /, ''))
    .filter((part) => part !== '');
  let read = 0;
  let pending: number[] = [];
  for (const part of parts) {
    const said = (HALF_ALONE.exec(part) ?? PART.exec(part))?.groups;
    if (!said) return undefined;
    const days = said.from ? range(said.from, said.to ?? said.from) : [0, 1, 2, 3, 4];
    if (days.length === 0 || days.some((day) => day >= WORKING.length)) return undefined;
    pending.push(...days);
    if (said.half === undefined) continue;
    read |= bits(pending, HALVES[said.half]);
    pending = [];
  }
  read |= bits(pending, undefined);
  return read === 0 ? undefined : read;
}

function range(from: string, to: string): number[] {
  const [first, last] = [weekdayNamed(from), weekdayNamed(to)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, day) => first + day);
}

const bits = (days: number[], half: number | undefined): number =>
  days.reduce(
    (sum, day) => sum | (half === undefined ? halfDay(day, 0) | halfDay(day, 1) : halfDay(day, half)),
    0,
  );

/** "Tuesday mornings and Thursday mornings", or "every working day". It can be read again. */
export function sayHalfDays(halfDays: number): string {
  if (halfDays === EVERY_HALF_DAY) return 'every working day';
  const days = WORKING.map((name, weekday) => ({
    name,
    halves: [0, 1].filter((half) => (halfDays & halfDay(weekday, half)) !== 0),
  })).filter(({ halves }) => halves.length > 0);
  const areWhole = days.every(({ halves }) => halves.length === 2);
  return listed(
    days.map(({ name, halves: [first = 0, second] }) => {
      if (areWhole) return `${name}s`;
      return second === undefined ? `${name} ${HALF_NAMES[first]}` : `${name} all day`;
    }),
  );
}
