import { sayTime, WEEKDAYS } from '../dates/dates.ts';
import { quoted } from '../dates/read-words.ts';
import { HOURS } from '../dates/working-hours.ts';
import { WEEKDAY, weekdayNamed } from '../dates/written-dates.ts';
import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { clock } from '../fields/time-fields.ts';
import { UserError } from '../user-error.ts';

const WORKING = WEEKDAYS.slice(0, 5);

/** The weekday, from 0 for Monday to 4 for Friday. */
export const weekdayField: PlainField<number, 'choice'> = {
  label: 'Day of the week',
  input: 'choice',
  required: true,
  choices: WORKING.map((name) => ({ value: name.toLowerCase(), label: name })),
  typed: 'phrase',
  introducedBy: { on: { usual: ['every', 'each', 'on a', 'every week on'] } },
  canonical: (typed) => typed.toLowerCase(),
  parse(raw) {
    // A digest comes in the morning anyway.
    const typed = wordsOf(raw)
      .toLowerCase()
      .replace(/ mornings?$/, '');
    const weekday = new RegExp(`^${WEEKDAY}s?$`).test(typed) ? weekdayNamed(typed) : undefined;
    if (weekday === undefined)
      throw new UserError(`${quoted(typed)} is not a day of the week. Choose one from Monday to Friday.`);
    if (weekday >= WORKING.length)
      throw new UserError(
        `Nobody is written to at the weekend, so a digest cannot come on ${WEEKDAYS[weekday]}. Choose a day from Monday to Friday.`,
      );
    return weekday;
  },
  inForm: (weekday) => WEEKDAYS[weekday]?.toLowerCase(),
  resolve: (weekday) => weekday,
};

const NTH = /^(?:the )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th) /i;

/** The weekday of which the first in each month is meant: "the first Thursday". */
export const firstWeekdayField: typeof weekdayField = {
  ...weekdayField,
  label: 'On the first of each month that is a',
  introducedBy: {
    on: { usual: ['on the first', 'every first', 'each first', 'the first', 'every', 'each', 'on a'] },
  },
  parse(raw, reading) {
    const typed = wordsOf(raw).replace(/ (?:of|in) (?:the|each|every|a) month$/i, '');
    const nth = NTH.exec(typed)?.[1]?.toLowerCase() ?? 'first';
    if (nth !== 'first' && nth !== '1st')
      throw new UserError(
        `A monthly digest comes on the first such day of each month, not on the ${nth}. Choose a day from Monday to Friday.`,
      );
    return weekdayField.parse(typed.replace(NTH, ''), reading);
  },
};

const anyTime = clock('Time', 'For example: 8:30am', '8:30am');

/** The time of day, "08:30", within working hours. */
export const timeField: PlainField<string, 'text'> = {
  ...anyTime,
  introducedBy: { at: { usual: ['time'] } },
  parse(raw, reading) {
    const time = anyTime.parse(raw, reading);
    if (time < HOURS.from || time >= HOURS.to)
      throw new UserError(
        `Nobody is written to at ${sayTime(time)}. Choose a time from ${sayTime(HOURS.from)}, and before ${sayTime(HOURS.to)}.`,
      );
    return time;
  },
};
