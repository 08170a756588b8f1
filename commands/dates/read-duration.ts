import { NUMBER, plain, readNumber } from './read-words.ts';

const PARTS_OF_AN_HOUR: Record<string, number> = {
  'half an hour': 30,
  'half hour': 30,
  'half-hour': 30,
  'quarter of an hour': 15,
  'a quarter of an hour': 15,
  'three quarters of an hour': 45,
};

const HOURS = String.raw`(?<hours>\d{1,3}\.\d{1,2}|${NUMBER}) ?(?<half>and a half )?h(?:(?:ou)?rs?)?\b(?<halfAfter> and a half)?`;
const HOURS_AND_MINUTES = new RegExp(
  String.raw`^(?:${HOURS}|(?<joined>\d{1,2})h(?=\d))?(?: ?(?:and )?(?<minutes>${NUMBER}) ?(?<unit>m(?:in(?:ute)?s?)?)?)?$`,
);

/** A smaller number without a unit might mean hours, so it is not read: "90" is minutes, "2" is unclear. */
const FEWEST_BARE_MINUTES = 5;

/**
 * Reads "90 minutes", "1h30", "1.5 hours", "an hour and a half" or "90" as whole minutes, 1 or more; otherwise
 * undefined.
 */
export function readDuration(text: string): number | undefined {
  const words = plain(text).replace('½', '.5').replace('1⁄2', '.5');
  const part = PARTS_OF_AN_HOUR[words];
  if (part) return part;
  const said = HOURS_AND_MINUTES.exec(words)?.groups;
  if (!said) return undefined;
  const hours = said.hours ?? said.joined;
  const half = said.half || said.halfAfter ? 0.5 : 0;
  const minutes = said.minutes ? readNumber(said.minutes) : 0;
  if (!hours && !said.unit && minutes < FEWEST_BARE_MINUTES) return undefined;
  if (hours && minutes >= 60) return undefined;
  const total = Math.round(((hours ? amount(hours) : 0) + half) * 60 + minutes);
  return total > 0 ? total : undefined;
}

const amount = (text: string) => (text.includes('.') ? Number(text) : readNumber(text));
