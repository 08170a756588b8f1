import { formatInstant } from '../dates/dates.ts';
import { wordsOf } from '../door/words-entered.ts';
import { Doubt, type FieldReading, type PlainField } from '../field.ts';
import { instant } from '../fields/fields.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';

/** How many dates may be asked about. */
const DATES = { least: 2, most: 10 };

const one = instant('Date');

/** Several days with times, typed with commas, "or" or | between, or one on each line; the earliest is the first. */
export const datesField: PlainField<Date[], 'long-text'> = {
  label: 'Which dates',
  input: 'long-text',
  required: true,
  hint: 'One on each line, such as: 3 June 2027 at 2pm',
  typed: 'phrase',
  canonical: writeOutMentions,
  parse(raw, reading) {
    const typed = wordsOf(raw);
    const parts = partsOf(typed);
    if (parts.length < DATES.least || parts.length > DATES.most)
      throw new Doubt(
        `Please give ${DATES.least} to ${DATES.most} dates with their times, such as: 3 June at 2pm, 4 June at 10am or 9 June at 2pm`,
        typed,
      );
    const dates = parts.map((part) => dateIn(part, reading, typed)).sort((a, b) => a.getTime() - b.getTime());
    const twice = dates.find((at, index) => at.getTime() === dates[index - 1]?.getTime());
    if (twice)
      throw new Doubt(
        `${formatInstant(twice, reading.zone)} is there twice. Please give each date once.`,
        typed,
      );
    return dates;
  },
  canRead(words, reading) {
    const parts = partsOf(words);
    return parts.length >= DATES.least && parts.every((part) => one.canRead?.(part, reading) === true);
  },
  resolve: (dates) => dates,
  inForm: (dates, { zone }) => dates.map((at) => formatInstant(at, zone)).join('\n'),
};

function dateIn(part: string, reading: FieldReading, typed: string): Date {
  if (!one.canRead?.(part, reading))
    throw new Doubt(
      `I could not read “${part}” as a day and a time. Write each like this: Tuesday 8 June at 2pm`,
      typed,
    );
  const at = readOne(part, reading);
  if (at > reading.now) return at;
  throw new Doubt(
    `${formatInstant(at, reading.zone)} has gone by. Please give dates that are still to come.`,
    typed,
  );
}

/** A time that does not exist, or comes twice, as the clocks change is said as for any other date. */
function readOne(part: string, reading: FieldReading): Date {
  try {
    return one.parse(part, reading);
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.message) : error;
  }
}

/** Matches the name of a weekday that stands alone before a comma: it belongs to the date after it. */
const WEEKDAY = /^(?:on )?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?$/i;

function partsOf(words: string): string[] {
  const parts = words
    .split(/\s*[\n|;]\s*|\s*,\s*(?:(?:or|and)\s+)?|\s+(?:or|and)\s+/)
    .map((part) => part.trim());
  const whole: string[] = [];
  let ahead = '';
  for (const part of parts) {
    if (part === '') continue;
    if (WEEKDAY.test(part)) ahead = `${part} `;
    else {
      whole.push(`${ahead}${part}`);
      ahead = '';
    }
  }
  return ahead === '' ? whole : [...whole, ahead.trim()];
}
