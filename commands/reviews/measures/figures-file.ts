import type { GivenFigure } from '../../../storage/measures/measures.ts';
import { quoted } from '../../dates/read-words.ts';
import type { Field } from '../../field.ts';
import { named, text } from '../../fields/fields.ts';
import type { FileColumn, FileLine, KindOfFile } from '../../files/read-lines.ts';
import { UserError } from '../../user-error.ts';
import { type Period, readPeriod } from './period.ts';

/** What one line of a file says. */
export interface FigureSaid {
  practice: string;
  indicator: string;
  count: number;
  of?: number;
  /** In hundredths. */
  expected?: number;
  period: Period;
}

/** Fields that read only words do not look at the clock. */
const NO_READING = { now: new Date(0), zone: 'UTC' };

const words = (heading: string, field: Field<string, string>): FileColumn<string> => ({
  heading,
  read: (cell) => field.parse(cell, NO_READING),
});

const LONGEST_NAME = 200;
const LONGEST_INDICATOR = 120;
/** No count of a practice is larger, and so none is a patient’s number. */
const LARGEST = 9_999_999;

/** A whole number, with or without commas between thousands. */
function readCount(cell: string): number {
  const count = /^\d{1,3}(?:,\d{3})*$|^\d+$/.test(cell) ? Number(cell.replaceAll(',', '')) : Number.NaN;
  if (count <= LARGEST) return count;
  throw new UserError(
    /^[*–-]$/.test(cell)
      ? 'This number is hidden already. Leave the line out.'
      : `${quoted(cell)} is not a whole number from 0 to ${LARGEST.toLocaleString('en-GB')}.`,
  );
}

function readDenominator(cell: string): number {
  const count = readCount(cell);
  if (count > 0) return count;
  throw new UserError('The denominator is 0, so there is no share. Leave the line out.');
}

/** A number with at most two decimals, in hundredths. */
function readExpected(cell: string): number {
  const number = cell.replaceAll(/,(?=\d{3})/g, '');
  const [, whole, part = ''] = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(number) ?? [];
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'));
  if (hundredths > 0) return hundredths;
  throw new UserError(`${quoted(cell)} is not a number above 0 with at most two decimals.`);
}

/** The files of figures that can be read. */
export const FIGURES_FILE: KindOfFile<FigureSaid> = {
  columns: {
    practice: words('practice', named('Practice', { max: LONGEST_NAME })),
    indicator: words('indicator', text('Indicator', { max: LONGEST_INDICATOR })),
    count: { heading: 'numerator', read: readCount },
    of: { heading: 'denominator', read: readDenominator },
    expected: { heading: 'expected', read: readExpected },
    period: { heading: 'period', read: readPeriod },
  },
  otherHeadings: {
    ...of(
      'practice',
      'organisation',
      'organization',
      'practice name',
      'gp practice',
      'provider',
      'surgery',
      'name',
    ),
    ...of('indicator', 'indicator name', 'measure'),
    ...of('count', 'count', 'observed', 'events', 'number'),
    ...of('of', 'of', 'population', 'list size', 'respondents', 'out of'),
    ...of('expected', 'expected count', 'expected number', 'expected events'),
    ...of('period', 'time period', 'month', 'quarter', 'year', 'date'),
  },
  required: ['practice', 'indicator', 'count', 'period'],
  ofWords: new Set(['practice', 'indicator']),
  contradictions,
};

function of<Key extends keyof FigureSaid>(key: Key, ...headings: string[]): Record<string, Key> {
  return Object.fromEntries(headings.map((heading) => [heading, key]));
}

function contradictions(
  { said, fault }: FileLine<Partial<FigureSaid>>,
  isFilled: (key: keyof FigureSaid) => boolean,
) {
  const { count, of: whole } = said;
  if (!isFilled('of') && !isFilled('expected'))
    return [fault('of', 'Give a denominator, or how many were expected.')];
  if (isFilled('of') && isFilled('expected'))
    return [fault('expected', 'Give either a denominator or how many were expected, not both.')];
  if (whole !== undefined && count !== undefined && count > whole)
    return [
      fault(
        'count',
        'This is more than the denominator. If that is how many were expected, head its column “expected”.',
      ),
    ];
  return [];
}

/** What a line says, as it is kept. */
export const toFigure = ({ said }: FileLine<FigureSaid>): GivenFigure => ({
  ...{ practice: said.practice, indicator: said.indicator, ...said.period },
  ...{ count: said.count, of: said.of ?? null, expected: said.expected ?? null },
});
