import type { MeasureSettings } from '../../../storage/measures/measures.ts';
import { UserError } from '../../user-error.ts';
import type { FigureNumbers } from './numbers.ts';

/** Which figures are hidden. */
export type Hiding = Pick<MeasureSettings, 'hiddenFor' | 'hiddenUpTo'>;

/** Fewer than this may not be shown, whatever is chosen. */
const LEAST_HIDDEN = 4;
const MOST_HIDDEN = 20;

/** Rules that others publish by, under the names that people know them by. */
const NAMED: { called: RegExp; hiding: Hiding }[] = [
  {
    called: /^(?:the )?(?:gp|general practice) patient survey/,
    hiding: { hiddenFor: 'respondents', hiddenUpTo: 9 },
  },
  { called: /^hospital (?:episode )?statistics/, hiding: { hiddenFor: 'count', hiddenUpTo: 7 } },
];

/** Reads what `hidingSaid` does. Throws `UserError` for anything else. */
export function readHiding(words: string): Hiding {
  const found = hidingSaid(words);
  if (found) return found;
  throw new UserError(
    `Write which counts are hidden like 1 to ${LEAST_HIDDEN}, up to 1 to ${MOST_HIDDEN}; or write GP Patient Survey (fewer than 10 respondents) or hospital statistics (1 to 7).`,
  );
}

/** The rule in "1 to 4", "GP Patient Survey" or "hospital statistics". */
export function hidingSaid(words: string): Hiding | undefined {
  const said = words.trim().toLowerCase();
  const named = NAMED.find(({ called }) => called.test(said));
  if (named) return named.hiding;
  const [, upTo] = /^(?:counts? (?:of )?)?(?:1|one) ?(?:to|-|–) ?(\d{1,2})$/.exec(said) ?? [];
  const hiddenUpTo = Number(upTo);
  return hiddenUpTo >= LEAST_HIDDEN && hiddenUpTo <= MOST_HIDDEN
    ? { hiddenFor: 'count', hiddenUpTo }
    : undefined;
}

/** A rule as `readHiding` reads it. */
export const writeHiding = ({ hiddenFor, hiddenUpTo }: Hiding): string =>
  hiddenFor === 'count' ? `1 to ${hiddenUpTo}` : 'GP Patient Survey';

/** "counts of 1 to 4, and what is of so few or leaves so few". */
export const sayHiding = ({ hiddenFor, hiddenUpTo }: Hiding): string =>
  hiddenFor === 'respondents'
    ? `whatever is of fewer than ${hiddenUpTo + 1}, as in the GP Patient Survey`
    : `counts of 1 to ${hiddenUpTo}, and those that leave 1 to ${hiddenUpTo} of their denominator${hiddenUpTo === 7 ? ', as in hospital statistics' : ''}`;

/**
 * Whether a figure is hidden: its count is small or, if it is a part, what it leaves of the whole, which tells the count as
 * well. Nobody (0) tells of nobody.
 */
export function isHidden({ count, of }: FigureNumbers, { hiddenFor, hiddenUpTo }: Hiding): boolean {
  if (hiddenFor === 'respondents') return of === null ? count <= hiddenUpTo : of <= hiddenUpTo;
  const isSmall = (number: number) => number >= 1 && number <= hiddenUpTo;
  return isSmall(count) || (of !== null && isSmall(of - count));
}
