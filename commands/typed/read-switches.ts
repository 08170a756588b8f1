import type { Pattern } from './pattern.ts';

/** The words without their switches, the fields that the switches turned on, and what words that stand alone say of others. */
export interface SwitchesRead {
  rest: string;
  on: string[];
  said: Record<string, string>;
}

/** By field: the source of a pattern for words that may stand as a switch does. */
export type Alone = Readonly<Record<string, string>>;

/**
 * Takes switches out of typed words, if they are at the end, or before a keyword or another switch: "Yes | No
 * secret closes Friday", and likewise the words of fields
 * that are said `alone`: "Leeds | York ranked". In quotes, as an option of their own and elsewhere in a text, the
 * same words stay.
 */
export function readSwitches(text: string, pattern: Pattern, alone: Alone = {}): SwitchesRead {
  const names = [...pattern.switches, ...Object.keys(alone)];
  if (names.length === 0) return { rest: text, on: [], said: {} };
  const last = lastSwitch(pattern, alone);
  const on: string[] = [];
  const said: Record<string, string> = {};
  let rest = text;
  for (;;) {
    const found = last.exec(withQuotesBlank(rest));
    const name = names.find((each) => found?.groups?.[each] !== undefined);
    if (!found || name === undefined || isOption(rest.slice(0, found.index)))
      return { rest: rest.replaceAll(/ +/g, ' ').trim(), on, said };
    if (name in alone) said[name] ??= found.groups?.[name] ?? '';
    else if (!on.includes(name)) on.push(name);
    rest = `${withoutGap(rest.slice(0, found.index))} ${rest.slice(found.index + found[0].length).replace(/^ +/, '')}`;
  }
}

const made = new WeakMap<Pattern, Map<string, RegExp>>();

/** A pattern that finds the last switch in typed words. It is built once for each command, and for the fields that are still open. */
function lastSwitch(pattern: Pattern, alone: Alone): RegExp {
  const known = made.get(pattern) ?? new Map<string, RegExp>();
  made.set(pattern, known);
  const key = Object.keys(alone).join(' ');
  const before = known.get(key);
  if (before) return before;
  const { switches, clauses } = pattern;
  const ways = switches.map(
    (name) =>
      `(?<${name}>${[name, ...(ALSO[name] ?? []).filter((each) => !switches.includes(each))].toSorted(longestFirst).join('|')})`,
  );
  ways.push(...Object.entries(alone).map(([name, words]) => `(?<${name}>${words})`));
  const after = [...clauses.map(({ keyword }) => keyword), ...switches].join('|');
  const last = new RegExp(
    `(?<=^|[\\s,;(–—-])(?:${ways.join('|')})(?=[.,;)]?\\s*$|[,;)]? (?:[–—-] )?(?:${after})(?=\\s|$))[.,;)]?`,
    'i',
  );
  known.set(key, last);
  return last;
}

/** What people write for a switch instead of its name. */
const ALSO: Record<string, string[]> = {
  secret: [
    ...['secret ballot', 'by secret ballot', 'secret vote', 'by secret vote', 'secret poll', 'in secret'],
    ...['anonymous', 'anonymously', 'secretly', 'confidential', 'confidentially', 'in confidence'],
  ],
  anonymous: ['in confidence'],
  monthly: ['every month', 'each month'],
  quarterly: ['every quarter', 'each quarter', 'every three months', 'every 3 months'],
  onwards: [
    ...[
      'from here on',
      'from then on',
      'from there on',
      'from now on',
      'and all after it',
      'and those after it',
    ],
    ...['and all later ones', 'and the later ones', 'and the ones after it', 'and all after that'],
  ],
};

/** Whether the word after these is an option of its own: "Open | Secret". */
const isOption = (before: string): boolean => /[|/]\s*$/.test(before);

/** Drops the punctuation between the switch and the words before it. */
function withoutGap(words: string): string {
  let end = words.length;
  while (end > 0 && ' ,;(–—-'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

const withQuotesBlank = (text: string): string =>
  text.replaceAll(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length));
