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
export function readSwitches(text: string, { switches, clauses }: Pattern): SwitchesRead {
  if (switches.length === 0) return { rest: text, on: [] };
  const after = [...clauses.map(({ keyword }) => keyword), ...switches].join('|');
  const last = new RegExp(`(?<=^|\\s)(${switches.join('|')})(?=\\s*$|\\s+(?:${after})(?=\\s|$))`, 'i');
  const on: string[] = [];
  let rest = text;
  for (;;) {
    const found = last.exec(withQuotesBlank(rest));
    const word = found?.[1];
    if (!found || word === undefined) return { rest: rest.replaceAll(/ +/g, ' ').trim(), on };
    on.push(word.toLowerCase());
    rest = rest.slice(0, found.index) + rest.slice(found.index + word.length);
  }
}

const withQuotesBlank = (text: string): string =>
  text.replaceAll(/"[^"]*"/g, (quoted) => '"'.repeat(quoted.length));
