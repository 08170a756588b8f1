import { plain } from './read-words.ts';

/** A time span: the words for its start, and its length in minutes. */
export interface SpanRead {
  start: string;
  minutes: number;
}

const TIME = String.raw`(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?|\d{4}(?:hrs)?|noon|midday)`;
const SPAN = new RegExp(
  String.raw`^(?<before>.*?)(?<lead>(?:^| )(?:from|between|at) )?(?<from>(?<![\w./-])${TIME})(?: ?(?:-|to|until|till|til) ?| and )(?<to>${TIME})(?![\w/-])(?<after>.*)$`,
);

/** Minutes after midnight, and whether it is certain which half of the day is meant. */
interface Hour {
  minutes: number;
  sure: boolean;
}

/** Reads "2-4pm", "14:00 – 16:00" or "from 2 to 4pm", with or without a day, as a start and a length. */
export function readSpan(text: string): SpanRead | undefined {
  const words = plain(text);
  const said = /\d ?(?:[ap]\.?m\.?|hrs)?[^a-z]*-|\b(?:to|and|until|till|til)\b|noon|midday/.test(words)
    ? SPAN.exec(words)?.groups
    : undefined;
  if (!said) return undefined;
  const { before = '', lead, from = '', to = '', after = '' } = said;
  const isFigures = /^\d{1,2}$/.test(from) && /^\d{1,2}$/.test(to);
  if (isFigures && lead === undefined) return undefined;
  const [first, last] = [hourOf(from), hourOf(to)];
  if (!first || !last) return undefined;
  const begin = first.sure ? first.minutes : beginning(first.minutes, last);
  const end = last.sure || last.minutes > begin ? last.minutes : last.minutes + 12 * 60;
  if (end <= begin || begin < 7 * 60) return undefined;
  const clock = [Math.floor(begin / 60), begin % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { start: `${before} ${clock} ${after}`.replaceAll(/\s+/g, ' ').trim(), minutes: end - begin };
}

/** "2-4pm" begins after midday, and "10-1pm" before it. */
function beginning(minutes: number, end: Hour): number {
  const later = minutes + 12 * 60;
  if (!end.sure) return minutes < 8 * 60 ? later : minutes;
  return minutes < 12 * 60 && later < end.minutes ? later : minutes;
}

function hourOf(words: string): Hour | undefined {
  if (words === 'noon' || words === 'midday') return { minutes: 12 * 60, sure: true };
  const [, compact, minute] = /^(\d\d)(\d\d)(?:hrs)?$/.exec(words) ?? [];
  if (compact !== undefined) return inDay(Number(compact), Number(minute), true);
  const [, hour, past = '0', half] = /^(\d{1,2})(?:[:.](\d\d))? ?(?:([ap])\.?m\.?)?$/.exec(words) ?? [];
  if (hour === undefined) return undefined;
  if (half === undefined) return inDay(Number(hour), Number(past), Number(hour) > 12 || hour.startsWith('0'));
  if (Number(hour) < 1 || Number(hour) > 12) return undefined;
  return inDay((Number(hour) % 12) + (half === 'p' ? 12 : 0), Number(past), true);
}

const inDay = (hour: number, minute: number, sure: boolean): Hour | undefined =>
  hour < 24 && minute < 60 ? { minutes: hour * 60 + minute, sure } : undefined;
