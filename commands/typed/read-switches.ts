import type { Pattern } from './pattern.ts';

/** The words without their switches, and which fields those turned on. */
export interface SwitchesRead {
  rest: string;
  on: string[];
}

/**
 * Takes out of typed words the switches that stand at the end, or just before a keyword: "Yes | No secret closes Friday".
 * What is in quotes, and the same word elsewhere in a text, are let be.
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
    if (!found || name === undefined) return { rest: rest.replaceAll(/ +/g, ' ').trim(), on };
    if (!on.includes(name)) on.push(name);
    rest = `${withoutGap(rest.slice(0, found.index))} ${rest.slice(found.index + found[0].length)}`;
  }
}

const made = new WeakMap<Pattern, RegExp>();

/** What finds the last switch of a command. */
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

/** What people write for a switch besides its name. */
const ALSO: Record<string, string[]> = {
  secret: ['secret ballot', 'by secret ballot', 'anonymous'],
  anonymous: ['in confidence'],
  monthly: ['every month', 'each month'],
};

/** Without what set the switch off from the words before it. */
function withoutGap(words: string): string {
  let end = words.length;
  while (end > 0 && ' ,;(–—-'.includes(words.charAt(end - 1))) end--;
  return words.slice(0, end);
}

const longestFirst = (a: string, b: string): number => b.length - a.length;

const withQuotesBlank = (text: string): string =>
  text.replaceAll(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length));
