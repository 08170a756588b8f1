import { UserError } from '../user-error.ts';
import { findNhsNumber, normalised } from './nhs-number.ts';
import { isPlainId } from './words-entered.ts';

/** Refuses words that may identify a patient. The error contains none of them. */
export class OfAPatient extends UserError {
  constructor(what: string, field?: string) {
    super(`${what} ${WAYS_ON}`, { field });
  }
}

const WAYS_ON =
  'Convenor keeps nothing that identifies a patient: please take it out and send it again. If it is not a patient’s, add the words “not a patient’s”, and it is kept.';

const NUMBER = 'This seems to hold an NHS number.';
const BORN = 'This seems to hold somebody’s name with their date of birth.';
const NAMED = 'This seems to name a patient.';
const HOSPITAL = 'This seems to hold a patient’s hospital number.';
const LIVES = 'This seems to hold where somebody lives, with house number and postcode.';

/** Whether the text itself declares that it is not about a patient. */
export const saysNotAPatients = (text: string): boolean => IS_NOT_A_PATIENTS.test(text);

const IS_NOT_A_PATIENTS = /\bnot (?:a|any) patient[’'ʼ]?s[’']?(?!\p{L})/iu;

/** Why the text may identify a patient; undefined if it does not, or declares that it is not about one. */
export function tellsOfAPatient(text: string, { isAddress = false } = {}): UserError | undefined {
  const told = whatItTells(text, isAddress);
  return told && !saysNotAPatients(text) ? told : undefined;
}

/** Why the text may identify a patient, whatever it declares. */
export function whatItTells(text: string, isAddress = false): UserError | undefined {
  if (CALLED_A_PATIENT.test(text) && NAMED_PATIENT.test(normalised(text))) return new OfAPatient(NAMED);
  if (WITHOUT_DIGITS.test(text)) return undefined;
  if (findNhsNumber(text)) return new OfAPatient(NUMBER);
  const plain = normalised(text);
  if (HOSPITAL_NUMBER.test(plain)) return new OfAPatient(HOSPITAL);
  if (BIRTH.test(plain)) return new OfAPatient(BORN);
  return !isAddress && HOME.test(plain) ? new OfAPatient(LIVES) : undefined;
}

/** Most texts do not speak of one patient, and need no search for a name. */
const CALLED_A_PATIENT = /\bpatient(?!s)/iu;

/** Numbers, dates of birth and postcodes have digits; most texts have none, and only plain letters, and need no search. */
const WITHOUT_DIGITS = /^[\n -/:-~]*$/;

/** The same for all fields together: an NHS number may be split across several. */
export function tellsInAll(words: string[]): UserError | undefined {
  const whole = together(words);
  return !saysNotAPatients(whole) && findNhsNumber(whole) ? new OfAPatient(NUMBER) : undefined;
}

/** Whether the words may identify a patient, and declare that they do not. */
export function areSaidNotAPatients(words: string[]): boolean {
  const whole = together(words);
  return saysNotAPatients(whole) && whatItTells(whole) !== undefined;
}

/**
 * Checks all fields together: whether they are declared not to be about a patient, in words or by the button (`isSaid`), and
 * otherwise why they are refused.
 */
export function guardAll(
  words: string[],
  isSaid = false,
): { notAPatients: boolean; fault: UserError | undefined } {
  const notAPatients = areSaidNotAPatients(words) || (isSaid && whatItTells(together(words)) !== undefined);
  return { notAPatients, fault: notAPatients ? undefined : tellsInAll(words) };
}

/** A button's argument that declares that the words are not about a patient. No field has this name. */
const NOT_A_PATIENTS = 'notAPatients';

/** The press of such a button. */
export const asNotAPatients = <Pressed extends { args: object }>(press: Pressed): Pressed => ({
  ...press,
  args: { ...press.args, [NOT_A_PATIENTS]: 'yes' },
});

/** Whether the arguments include that declaration. */
export const sayNotAPatients = (args: Record<string, unknown>): boolean => args[NOT_A_PATIENTS] === 'yes';

/** The fields as one text, without ids from our own buttons. */
const together = (words: string[]): string => words.filter((each) => !isPlainId(each)).join(' \n');

const TITLE = String.raw`(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+`;
const NAME = String.raw`(?:${TITLE})?\p{Lu}[\p{L}’'-]+\s+\p{Lu}[\p{L}’'-]+`;
/** A date that is more likely to be one of birth than of a document. */
const LONG_AGO = String.raw`\d{1,2}[/.-]\d{1,2}[/.-](?:19\d\d|200\d|201[0-4])`;
const DAY = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}`;
const SAID = String.raw`(?:[Dd]\.?[Oo]\.?[Bb]\.?|DOB|[Dd]ate of birth|[Bb]orn(?: on)?)`;
const LONG_DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\s+(?:19|20)\d\d`;
const BIRTH = new RegExp(
  String.raw`${NAME}[^\p{L}\d]{1,4}(?:\(?${SAID}[^\p{L}\d]{0,4}(?:${DAY}|${LONG_DAY})|${LONG_AGO}(?![/.-]?\d))`,
  'u',
);
/** What stands after “patient” in the names of bodies, posts and papers. */
const NO_NAME =
  'Participation|Safety|Group|Voice|Access|Experience|Advice|Liaison|Public|Online|Survey|Choice|Reported|Activation|Forum|Panel|Council|Charter|Rep|Representative|Partner|Leader|Involvement|Engagement|Record|Records|Information|Pathway|Day|Education|Transport|Care|Centred|Initiated|Line|Knows|Association|Network|Watch|And|Of';
/** A name said to be a patient’s: “the patient Mary Jones”, “my patient Mrs Jones”, “a patient called Mary”, “patient: M Jones”. */
const WHOSE = String.raw`(?:${TITLE}\p{Lu}[\p{L}’'-]+|(?!(?:${NO_NAME})\b)\p{Lu}[\p{L}’'-]*\.?\s+(?!(?:${NO_NAME})\b)\p{Lu}[\p{L}’'-]+)`;
const NAMED_PATIENT = new RegExp(
  [
    String.raw`\bpatient[,:]?\s+${WHOSE}`,
    String.raw`\b[Pp]atient(?:[’']s)?(?:\s+(?:is|was))?,?\s+(?:called|named|name(?::|\s+is|\s+was)?)\s+(?:${TITLE})?\p{Lu}\p{L}`,
    String.raw`\b[Pp]atient\s*:\s*${WHOSE}`,
    String.raw`\b[Pp]atient\s+${TITLE}\p{Lu}`,
    String.raw`${WHOSE},?\s+(?:(?:is|was|who is|who was)\s+)?(?:a|my|our|his|her|their)\s+patient(?:\s+(?:of|with|who|aged)\b|\s*(?:[.,;!?)]|$))`,
  ].join('|'),
  'u',
);
/** Five digits or more after what such a number is called by. */
const HOSPITAL_NUMBER =
  /\b(?:hospital|patient|NHS|CHI)\s*(?:no\b\.?|number\b|num\b|id\b|identifier\b|ref\b\.?|#)\s*(?:is\b|was\b|[:#=-])?\s*\p{L}{0,3}[\s-]?\d(?:[\s-]?\d){4,}|\b(?:MRN|CRN|PAS\s+(?:no|number))\b\.?\s*(?:is\b|[:#=-])?\s*\p{L}{0,3}[\s-]?\d{4,}/iu;
const HOME =
  /(?<![\d.,])\d{1,4}[A-Za-z]?,?\s+(?:\p{Lu}[\p{L}’'.-]*[\s,]+){1,6}[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b/u;
