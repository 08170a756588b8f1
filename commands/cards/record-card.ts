import { plainWords, runsIn } from '../../storage/rows/kept-words.ts';
import { type Block, type Button, type Fact, type Message, plainText, type Run } from '../view.ts';
import { inSight } from './in-sight.ts';
import { shortened } from './shortened.ts';

/** The longest headline, in characters, within what every platform shows whole. */
const LONGEST_HEADLINE = 140;
/** How many buttons are in sight, if a card does not need more at once. */
export const IN_SIGHT = 3;

/** What a record's card is made of. */
interface RecordShown {
  key?: string;
  /** What people called or wrote it: its headline. */
  words: string;
  /** The line below, in words: "Action A1", whose it is, its date, and how it stands. */
  line: Run[];
  /** Whatever is amiss with what the line says. */
  notes?: Block[];
  /** What the line does not say. */
  facts?: Fact[];
  blocks?: Block[];
  /** The likeliest first; those beyond `most` are behind the menu. */
  buttons: Button[];
  most?: number;
}

/** The look of a record, the same wherever it is shown: its own words, one line about it, and what adds to that. */
export function recordCard({
  key,
  words,
  line,
  notes = [],
  facts = [],
  blocks = [],
  buttons,
  most = IN_SIGHT,
}: RecordShown): Message {
  return {
    kind: 'message',
    ...(key !== undefined && { key }),
    title: shortened(words.replaceAll(/\s+/g, ' '), LONGEST_HEADLINE),
    blocks: [
      ...(fitsHeadline(words) ? [] : [{ type: 'text' as const, text: words }]),
      { type: 'text', text: inOneLine(line) },
      ...notes,
      ...(facts.length > 0 ? [{ type: 'facts' as const, facts }] : []),
      ...blocks,
    ],
    buttons: inSight(buttons, most),
  };
}

/** What a card calls its record, in the line below the headline: "Action A1"; the headline where no line has a number. */
export function nameOnCard({ title, blocks }: Message): string {
  const names = blocks.flatMap((block) => {
    const words = block.type === 'text' ? plainText(block.text) : '';
    return /^\p{Lu}\p{Ll}+ \p{Lu}\d+(?:\.\d+)?(?=,|$)/u.exec(words) ?? [];
  });
  return names[0] ?? title;
}

/** "Action A1, Bob Hill, due Friday 4 June 2027, open". Words beside words become one run. */
const inOneLine = (parts: Run[]): Run[] =>
  parts.reduce<Run[]>((line, part, at) => {
    const last = line.at(-1);
    const words = [...(typeof last === 'string' ? [last] : []), ...(at > 0 ? [', '] : [])].join('');
    const before = typeof last === 'string' ? line.slice(0, -1) : line;
    return typeof part === 'string'
      ? [...before, words + part]
      : [...before, ...(words ? [words] : []), part];
  }, []);

/** Whether a headline says all of it. It has one line, and links cannot be opened there. */
const fitsHeadline = (words: string): boolean =>
  plainWords(words).length <= LONGEST_HEADLINE &&
  !words.includes('\n') &&
  !runsIn(words).some((run) => 'href' in run);
