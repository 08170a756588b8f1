import type { Called } from '../fields/called.ts';
import type { ReadSoFar } from './take-left-over.ts';

/** What somebody is to do, after their name: "to", "will", "can". */
const IS_TO = `(?:to|will|can|could|should|must|shall|(?:is|are|am) (?:going )?to|needs? to|ha(?:s|ve) to|(?:ha(?:s|ve) )?(?:agreed|offered) to)`;
/** Where a further sentence may begin. Directly after a person it goes on with another: "Ask @bob and @cat to meet". */
const JOINED =
  '(?<![\uE001,;.\\s])(?:[,;.]+|[,;.]?\\s+(?:and|while|whilst|then|but))\\s+(?:(?:and|then)\\s+)?';
const ANOTHER = new RegExp(
  `${JOINED}(?:(?<who>\uE000\\d+\uE001|@[\\p{L}\\p{N}._'-]+|\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)(?:\\s+${IS_TO}|['’]ll)|I(?: will|['’]ll| shall| am going to|['’]m going to))\\s+(?!be\\b)\\p{L}`,
  'gu',
);

/** In "Ask Bob and Cat to meet" both are asked. */
const AFTER_A_NAME = /(?<=\s)\p{Lu}[\p{L}'’-]*$/u;

/**
 * Where in a text that says what one person is to do another's task begins: "and @cat to book the room" in "Ring the
 * surgery and @cat to book the room"; undefined if there is none.
 */
function anotherTask(text: string, called: Called | undefined): number | undefined {
  for (const { index, groups } of text.matchAll(ANOTHER)) {
    const who = groups?.who;
    if (who === undefined || /^[\uE000@]/.test(who)) return index;
    if (!AFTER_A_NAME.test(text.slice(0, index)) && called?.(who).people.length === 1) return index;
  }
  return undefined;
}

/** Whether a text may say what another is to do who is named without a mention, so that the members’ names are needed to tell. */
export const mayNameAnother = (text: string): boolean =>
  [...text.matchAll(ANOTHER)].some(({ groups }) => /^\p{Lu}/u.test(groups?.who ?? ''));

/** The words that begin what another person is to do, in the text of a task that one person does; undefined if there are none. */
export function anotherIn(
  text: string,
  field: string,
  { pattern, reader, reading }: ReadSoFar,
): string | undefined {
  const isForOne = pattern.heads.some((head) => reader.fieldOf(head.field).input === 'person');
  if (!isForOne || reader.fieldOf(field).input !== 'long-text') return undefined;
  const at = anotherTask(text, reading.called);
  return at === undefined ? undefined : text.slice(at).replace(/^[\s,;.]+/, '');
}
