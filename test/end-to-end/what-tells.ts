import { createHash } from 'node:crypto';
import type { Trace } from '../support/traces.ts';

/** Those who vote and give input. Priya, who opens and closes it all, does neither. */
export const VOTERS = ['imran', 'joan', 'bob', 'denise', 'tom'] as const;

/** What may be chosen, and what is written: words that stand nowhere else. */
export const SECRET = ['Quokka', 'Narwhal', 'Axolotl'];
export const OPEN = ['Pangolin', 'Okapi', 'Tapir'];
export const WRITTEN = {
  imran: 'marmalade',
  joan: 'liquorice',
  bob: 'rhubarb',
  denise: 'parsnip',
  tom: 'gherkin',
};
export const DRAFTED = ['turmeric', 'saffron', 'fenugreek'];
export const NAMED = 'aubergine';

export const ALL_TEXTS = [...Object.values(WRITTEN), ...DRAFTED];

/** How often each option is named, by its words or by its place. All alike, it is the ballot paper that everyone is given. */
const timesNamed = (says: string, options: string[]): number[] =>
  options.map((option, at) => {
    const byPlace = new RegExp(`choices\\W{1,10}${at + 1}\\b`, 'g');
    return says.split(option).length - 1 + (says.match(byPlace)?.length ?? 0);
  });

/** Whether a trace names one of these options more often than another. */
export const tellsChoice =
  (options: string[]) =>
  ({ says }: Trace): boolean =>
    new Set(timesNamed(says, options)).size > 1;

/** Whether a trace holds any of these texts. */
export const tellsText =
  (texts: string[]) =>
  ({ says }: Trace): boolean =>
    texts.some((text) => says.includes(text));

/** A trace without the places on the roll of those who have not acted yet. */
export const withoutRoll = (trace: Trace): Trace => ({
  ...trace,
  who: trace.who.replaceAll(/^.*"(?:voted|given)_at": null.*$/gm, ''),
});

/** Where such traces are, each place once. */
export const places = (traces: Trace[]): string[] => [...new Set(traces.map(({ where }) => where))].sort();

/** What anyone could work out by trying every choice, where a form is named by a digest of what is in it. */
export function guessesAtForms(sent: { body: Buffer }[]): string[] {
  return sent.flatMap(({ body }) => {
    const payload = new URLSearchParams(body.toString()).get('payload') ?? '{}';
    const { view } = JSON.parse(payload) as {
      view?: { private_metadata: string; state: { values: object } };
    };
    const guesses = view ? [view.state.values, [view.private_metadata, view.state.values]] : [];
    return guesses.flatMap((guess) => {
      const digest = createHash('sha256').update(JSON.stringify(guess)).digest();
      return [digest.toString('hex').slice(0, 32), digest.toString('base64url')];
    });
  });
}
