import { plainText, type Run, type Text } from '../../commands/view.ts';

/** An element of an Adaptive Card, as its schema spells it. */
export interface CardElement {
  type: string;
  [property: string]: unknown;
}

interface Look {
  size?: 'small' | 'medium' | 'large';
  weight?: 'bolder';
  color?: 'attention' | 'accent';
  isSubtle?: true;
}

/** The longest run, in UTF-16 units; longer ones are cut. Nothing the bot stores is nearly as long. */
const LONGEST_RUN = 5000;

/**
 * Renders a text as paragraphs of text runs. Never as a TextBlock, which reads Markdown: people's words could become a
 * link or lose their asterisks.
 */
export function paragraphs(text: Text, look: Look = {}): CardElement[] {
  const lines = splitLines(typeof text === 'string' ? [text] : text);
  return lines.map((runs, index) => ({
    type: 'RichTextBlock',
    ...(index > 0 && { spacing: 'small' }),
    inlines: runs.map((run) => textRun(run, look)),
  }));
}

/** Splits runs into lines, without empty ones, as a text run cannot contain a line break. */
function splitLines(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...rest] = wordsOf(run).split(/\r?\n/);
    lines.at(-1)?.push(withWords(run, first));
    for (const line of rest) lines.push([withWords(run, line)]);
  }
  return lines
    .map((line) => line.filter((run) => wordsOf(run) !== ''))
    .filter((line) => line.some((run) => wordsOf(run).trim() !== ''));
}

function wordsOf(run: Run): string {
  if (typeof run === 'string') return run;
  if ('strong' in run) return run.strong;
  if ('person' in run) return run.person.name;
  return run.link;
}

function withWords(run: Run, words: string): Run {
  const short = shorten(words, LONGEST_RUN);
  if (typeof run === 'string' || 'person' in run) return short;
  return 'strong' in run ? { strong: short } : { link: short, href: run.href };
}

function textRun(run: Run, look: Look): CardElement {
  const base = { type: 'TextRun', text: wordsOf(run), ...look };
  if (typeof run === 'string' || 'person' in run) return base;
  if ('strong' in run) return { ...base, weight: 'bolder' };
  if (isHttps(run.href)) return { ...base, selectAction: { type: 'Action.OpenUrl', url: run.href } };
  return isHttp(run.href) ? { ...base, text: plainText([run]) } : base;
}

/** Whether it is a plain http address, which Teams does not open, so it is written out. */
const isHttp = (href: string): boolean => URL.canParse(href) && new URL(href).protocol === 'http:';

const isHttps = (href: string): boolean => URL.canParse(href) && new URL(href).protocol === 'https:';

/** Cuts the text to at most `length` UTF-16 units. Never splits a surrogate pair. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
