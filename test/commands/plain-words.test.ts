import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readingAge } from '../../commands/parts/reading-age.ts';
import { type TextSaid, textsIn, textsSaid } from '../support/texts-said.ts';

/** For whom all of it is to be easy, by the formula of `readingAge` (Flesch and Kincaid’s). */
const OLDEST = 12;

/**
 * A text of few words is measured as if it stood in a sentence of so many, the others of one syllable: what an age is told
 * from is a sentence, and one long word alone is no hard reading.
 */
const LEAST_WORDS = 10;

const glossary = readFileSync(new URL('../../docs/glossary.md', import.meta.url), 'utf8');
const [, domain = ''] = /## The domain\n(.*?)\n## /s.exec(glossary) ?? [];
const [, others = ''] = /Other words of the field[^:]*: ([^.]+)\./.exec(domain) ?? [];

/** The words of the field, which readers know: those that the glossary explains, and the few that it names besides. */
const FIELD = [
  ...[...domain.matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, words = '']) => words.split(/\s+/)),
  ...others.split(/,\s+/),
].map((word) => word.toLowerCase());

/** What others have named, and is called so. */
const NAMED = [
  'NHS Outcomes Framework',
  'Preventing people from dying prematurely',
  'Enhancing quality of life for people with long-term conditions',
  'Helping people to recover from episodes of ill health or following injury',
  'Ensuring that people have a positive experience of care',
  'Treating and caring for people in a safe environment and protecting them from avoidable harm',
  'Bank holiday for the State Funeral of Queen Elizabeth II',
  'Learn from patient safety events (LFPSE)',
  'integrated care board',
  'director of commissioning',
  'PHEindicatormethods',
  'exact (binomial), interpolated as in Spiegelhalter 2005',
  'Organisational development plan',
  'organisational development',
  'From URL',
  'object id',
];

/** Words of the platforms and of the program, which nobody need know. */
const JARGON = new RegExp(
  String.raw`\b(?:${[
    ...['null', 'undefined', 'NaN', 'payload', 'token', 'string', 'regex', 'pars(?:e|ed|er|ing)', 'boolean'],
    ...[
      'API',
      'JSON',
      'HTTP',
      'URL',
      'UTC',
      'SQL',
      'UUID',
      'webhook',
      'endpoint',
      'callback',
      'server',
      'proxy server',
    ],
    ...[
      'database',
      'Postgres',
      'Redis',
      'cache',
      'timeout',
      'timestamp',
      'exception',
      'stack trace',
      'schema',
    ],
    ...[
      'argument',
      'parameter',
      'flag',
      'syntax',
      'enum',
      'default',
      'instance',
      'entity',
      'handler',
      'query',
    ],
    ...['(?:channel|user|team|message|conversation|record) id', 'tenant', 'ephemeral', 'modal', 'dialog'],
    ...[
      'Adaptive Card',
      'Block Kit',
      'task module',
      'activity',
      'invoke',
      'mrkdwn',
      'scope',
      'slash command',
    ],
    ...['invocation', 'outbox', 'dispatch', 'adapter', 'reconcile', 'render(?:ed)?', 'worker', 'queue'],
    ...['invalid', 'illegal', 'fatal', 'abort(?:ed)?', 'execut(?:e|ed)', 'click', '[A-Z]+_[A-Z_]+'],
  ].join('|')})s?\b`,
);

/** The text without what others have named, with plain words for those of the field and for what is put in. */
const withoutNames = (text: string): string =>
  NAMED.reduce((left, name) => left.replaceAll(name, 'it'), text.replaceAll('{}', 'Ann'));

const isOfTheField = (word: string): boolean => {
  const bare = word.toLowerCase().replace(/[’']s?$/, '');
  return [bare, bare.replace(/s$/, ''), bare.replace(/ies$/, 'y')].some((each) => FIELD.includes(each));
};

function ageFor(text: string): number | null {
  const plain = withoutNames(text).replace(/\p{L}[\p{L}’'-]*/gu, (word) =>
    isOfTheField(word) ? 'it' : word,
  );
  const words = plain.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0;
  const more = ' it'.repeat(Math.max(0, LEAST_WORDS - words));
  return readingAge(plain.replace(/[\s.!?:;…]*$/, more));
}

const tooHard = (text: string): boolean => (ageFor(text) ?? 0) > OLDEST;
const hasJargon = (text: string): boolean => JARGON.test(withoutNames(text));
const told = ({ text, path }: TextSaid): string => `${path}: ${text}`;

describe('what people are shown', () => {
  const said = textsSaid();

  test(`can be read with ease at the age of ${OLDEST}`, () => {
    expect(said.filter(({ text }) => tooHard(text)).map(told)).toEqual([]);
  });

  test('has no word of the platforms’ or of the program’s making', () => {
    expect(said.filter(({ text }) => hasJargon(text)).map(told)).toEqual([]);
  });

  test('is gathered whole: titles, buttons, fields, hints, refusals, help and what commands are for', () => {
    const all = said.map(({ text }) => text);
    expect(all).toEqual(
      expect.arrayContaining([
        ...['New action', 'Done', 'What is to be done', 'For example: 30 June 2027'],
        'That date has gone by. Please give one from today on.',
        'Record an action for someone to do',
        'Type a command without the rest and I ask for it in a form. For more, press a button or type help and a word.',
      ]),
    );
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(2_500);
  });
});

describe('the check', () => {
  test.each([
    ['Commissioned interventions facilitate medication optimisation.', true],
    ['Organisational interdependencies', true],
    [
      'Whoever is asked to stand in for somebody who is away is told, and so is whoever asked, if they cannot, or those who manage the network, if they are away already.',
      true,
    ],
    ['The minutes of the meeting are confirmed.', false],
    ['Administrator', false],
  ])('knows what is hard: %s', (text, isHard) => {
    expect(tooHard(text)).toBe(isHard);
  });

  test.each([
    ['The payload is null.', true],
    ['Set SEALING_KEY.', true],
    ['No such channel id', true],
    ['Nothing was changed.', false],
    ['Under Other calendars, From URL', false],
  ])('knows jargon: %s', (text, is) => {
    expect(hasJargon(text)).toBe(is);
  });

  test('reads a new command’s texts as they are written, and leaves out what is typed or logged', () => {
    const source = `
      defineCommand({
        name: 'x.y', usage: 'x y <some thing>', examples: ['x y one two'], summary: 'Do a thing',
        run: () => { log('told to nobody'); throw new UserError(\`There is no \${thing} here.\`); },
      });
      const more = message('Two words', [{ text: isSo ? 'it is so' : "it isn’t so" }]);`;
    expect(textsIn('new.ts', source)).toEqual([
      ...['Do a thing', 'There is no {} here.', 'Two words', 'it is so', 'it isn’t so'],
    ]);
  });
});
