import { UserError } from '../user-error.ts';
import { findNhsNumber, normalised } from './nhs-number.ts';
import { isPlainId } from './words-entered.ts';

/** What is sent back as it may tell who a patient is. Nothing that was written stands in it. */
export class OfAPatient extends UserError {
  constructor(what: string, field?: string) {
    super(`${what} ${WAYS_ON}`, { field });
  }
}

const WAYS_ON =
  'Convenor keeps nothing that identifies a patient: please take it out and send it again. If it is not a patient’s, add the words “not a patient’s”, and it is kept.';

const NUMBER = 'This seems to hold an NHS number.';
const BORN = 'This seems to hold somebody’s name with their date of birth.';
const LIVES = 'This seems to hold where somebody lives, with house number and postcode.';

/** Whether whoever wrote it says that what it may hold is no patient's. */
export const saysNotAPatients = (text: string): boolean =>
  /\bnot (?:a|any) patient[’'ʼ]?s[’']?(?!\p{L})/iu.test(text);

/** Why the text may tell who a patient is; undefined where it does not, or where it says that it is no patient's. */
export const tellsOfAPatient = (text: string, { isAddress = false } = {}): UserError | undefined =>
  saysNotAPatients(text) ? undefined : whatItTells(text, isAddress);

/** Why the text may tell who a patient is, whatever it says of that. */
export function whatItTells(text: string, isAddress = false): UserError | undefined {
  if (WITHOUT_DIGITS.test(text)) return undefined;
  if (findNhsNumber(text)) return new OfAPatient(NUMBER);
  const plain = normalised(text);
  if (BIRTH.test(plain)) return new OfAPatient(BORN);
  return !isAddress && HOME.test(plain) ? new OfAPatient(LIVES) : undefined;
}

/** Numbers, days of birth and postcodes have digits; most of what people write has none, and is of plain letters. */
const WITHOUT_DIGITS = /^[\n -/:-~]*$/;

/** The same of all that was entered at once: an NHS number may be divided among several fields. */
export function tellsInAll(words: string[]): UserError | undefined {
  const whole = together(words);
  return !saysNotAPatients(whole) && findNhsNumber(whole) ? new OfAPatient(NUMBER) : undefined;
}

/** Whether something of what was entered may tell who a patient is, and whoever entered it says that it does not. */
export function areSaidNotAPatients(words: string[]): boolean {
  const whole = together(words);
  return saysNotAPatients(whole) && whatItTells(whole) !== undefined;
}

/**
 * What is found of all that was entered at once: that it is said to be no patient's, in words or by the button that `isSaid`,
 * or why it is sent back.
 */
export function guardAll(
  words: string[],
  isSaid = false,
): { notAPatients: boolean; fault: UserError | undefined } {
  const notAPatients = areSaidNotAPatients(words) || (isSaid && whatItTells(together(words)) !== undefined);
  return { notAPatients, fault: notAPatients ? undefined : tellsInAll(words) };
}

/** Among a button's arguments, by which whoever presses it says that what is sent is no patient's. No field is called so. */
const NOT_A_PATIENTS = 'notAPatients';

/** What such a button is pressed for. */
export const asNotAPatients = <Pressed extends { args: object }>(press: Pressed): Pressed => ({
  ...press,
  args: { ...press.args, [NOT_A_PATIENTS]: 'yes' },
});

/** Whether these are the arguments of such a button. */
export const sayNotAPatients = (args: Record<string, unknown>): boolean => args[NOT_A_PATIENTS] === 'yes';

/** Ids, as our own buttons have them, are nobody's number. */
const together = (words: string[]): string => words.filter((each) => !isPlainId(each)).join(' \n');

const NAME = String.raw`(?:(?:Mr|Mrs|Ms|Miss|Dr)\.?\s+)?\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+`;
/** A day of a year in which people of any age, but few papers, were made. */
const LONG_AGO = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:19\d\d|200\d|201[0-4])`;
const DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`;
const SAID = String.raw`(?:[Dd]\.?[Oo]\.?[Bb]\.?|DOB|[Dd]ate of birth|[Bb]orn(?: on)?)`;
const LONG_DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\s+(?:19|20)\d\d`;
const BIRTH = new RegExp(
  String.raw`${NAME}[^\p{L}\d]{1,4}(?:\(?${SAID}[^\p{L}\d]{0,4}(?:${DAY}|${LONG_DAY})|${LONG_AGO}(?![/.-]?\d))`,
  'u',
);
const HOME =
  /(?<![\d.,])\d{1,4}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}’'.-]*[\s,]+){1,6}[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/u;
