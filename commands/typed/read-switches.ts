import type { Pattern } from './pattern.ts';

/** The words without their switches, and the fields that the switches turned on. */
export interface SwitchesRead {
  rest: string;
  on: string[];
}

/**
 * Takes switches out of typed words, if they are at the end, or before a keyword or another switch: "Yes | No
 * secret closes Friday". In quotes, as an option of their own and elsewhere in a text, the
 * same words stay.
 */
export function readSwitches(text: string, pattern: Pattern): SwitchesRead {
  const { switches } = pattern;
  if (switches.length === 0) return { rest: text, on: [] };
  const last = lastSwitch(pattern);
  const on: string[] = [];
  let rest = text;
  for (;;) {
    const found = last.exec(withQuotesBlank(rest));
    const name = switches.find((each) => found?.groups?.[each] !== undefined);
    if (!found || name === undefined || isOption(rest.slice(0, found.index)))
      return { rest: rest.replaceAll(/ +/g, ' ').trim(), on };
    if (!on.includes(name)) on.push(name);
    rest = `${withoutGap(rest.slice(0, found.index))} ${rest.slice(found.index + found[0].length)}`;
  }
}

const made = new WeakMap<Pattern, RegExp>();

/** A pattern that finds the last switch in typed words. It is built once for each command. */
function lastSwitch(pattern: Pattern): RegExp {
  const before = made.get(pattern);
  if (before) return before;
  const { switches, clauses } = pattern;
  const ways = switches.map(
    (name) =>
      `(?<${name}>${[name, ...(ALSO[name] ?? []).filter((each) => !switches.includes(each))].toSorted(longestFirst).join('|')})`,
  );
  const after = [...clauses.map(({ keyword }) => keyword), ...switches].join('|');
  const last = new RegExp(
    `(?<=^|[\\s,;(–—-])(?:${ways.join('|')})(?=[.,;)]?\\s*$|[,;)]? (?:[–—-] )?(?:${after})(?=\\s|$))[.,;)]?`,
    'i',
  );
  made.set(pattern, last);
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
