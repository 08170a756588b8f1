import { z } from 'zod';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { Doubt, type FieldReading, type PlainField } from '../field.ts';
import { deadline, number, reason, writing } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { offering, referenceField } from '../fields/reference.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { type Chosen, comparable } from './choose.ts';
import { pollReference } from './poll-reference.ts';

/** How many options a poll may have, and how long each may be, in characters: a button holds no more. */
const OPTIONS = { least: 2, most: 10, longest: 75 };

export const pollField = referenceField('poll', 'Poll', pollReference, ({ store }) => store.polls);
/** One that is open, to choose from a list. */
export const openPollField = offering(
  pollField,
  pollReference,
  ({ question }) => question,
  ({ store, network }, span) => store.polls.list(network.id, 'open', span),
);
export const closesField = introduced(deadline('Closes'), {
  closes: { usual: CLOSES, atEnd: ['by', 'close', 'close on', 'close at', 'due', 'before'] },
});
export const becauseField = reason();
const howMany = number('How many may be chosen', { min: 1, max: OPTIONS.most });
/** "two choices" and "2 each" are two. */
export const mostField = introduced(
  {
    ...howMany,
    typed: 'phrase' as const,
    parse: (raw: unknown, reading: FieldReading) =>
      howMany.parse(
        typeof raw === 'string' ? raw.replace(/ (?:choices|options|votes|picks|each|of them)$/i, '') : raw,
        reading,
      ),
  },
  {
    'choose up to': {
      usual: [
        ...[
          'choose',
          'up to',
          'pick up to',
          'pick',
          'pick any',
          'select up to',
          'select',
          'maximum',
          'maximum of',
        ],
        ...[
          'max',
          'choose any',
          'choose at most',
          'at most',
          'vote for up to',
          'tick up to',
          'multiple choice up to',
        ],
      ],
    },
  },
);
export const questionField: PlainField<string, 'text' | 'long-text'> = {
  ...writing('Question', { max: 140 }),
  typed: 'title',
};

const written = writing('Options', { max: 1000, long: true });

/** The options in order: typed with | between, or one on a line. */
export const optionsField: PlainField<string[], 'text' | 'long-text'> = {
  ...written,
  hint: 'One on each line, or with | between',
  typed: 'list',
  parse: (raw, reading) => readOptions(written.parse(raw, reading)),
  inForm: (options) => options.join('\n'),
  resolve: (options) => options,
};

/** Options with | or lines between; else in quotes, each by itself; else with commas, where these can part nothing else. */
function partOptions(entered: string): string[] {
  if (/[|\n]/.test(entered)) return entered.split(/[|\n]/);
  if (/\s\/\s|^[^\s/]+(?:\/[^\s/]+)+$/.test(entered)) return entered.split(/\s*\/\s*/);
  for (const each of [/"[^"]+"/g, /(?<!\p{L})['‘][^'‘’]+['’](?!\p{L})/gu, /\[[^[\]]+\]/g, NUMBERED]) {
    const parts = [...entered.matchAll(each)].map(([part]) => part.replace(/^\[(.*)\]$/, '$1'));
    if (parts.length > 1 && /^(?:[\s,;]|and|or)*$/.test(entered.replaceAll(each, ''))) return parts;
  }
  const parts = entered.split(/\s*;\s*|\s*,\s*(?:(?:and|or)\s+)?|\s+(?:or|vs?\.?|versus)\s+/);
  const isPlain = parts.every((part) => part.trim() !== '' && part.trim().split(/\s+/).length <= MOST_WORDS);
  const isOneKind = !(/;/.test(entered) && /,/.test(entered));
  return parts.length > 1 && isPlain && isOneKind && !GOES_ON.test(entered) ? parts : [entered];
}

/** "1. Leeds 2. York", "1) Leeds, 2) York". */
const NUMBERED = /(?<!\S)\(?\d{1,2}[.)]\s+\S.*?(?=[\s,;]+\(?\d{1,2}[.)]\s|$)/g;

/** An option between commas is a few words; longer ones may have commas of their own. */
const MOST_WORDS = 3;

/** After a comma these go on with what stood before it: "Yes, with changes". */
const GOES_ON =
  /,\s*(?:with|but|if|as|though|although|unless|when|which|who|subject|provided|because|not|no later)\b/i;

/** Without the dot, dash, number or letter that begins a line of a list. */
const withoutBullet = (line: string): string =>
  line.replace(/^(?:[•◦▪‣·*–—-]\s+|[•◦▪‣·]|\(?(?:\d{1,2}|[a-z])[.)]\s+)/i, '');

/** What some ballots have and these have not, after the last option. */
const UNKNOWN =
  /[\s,;]+(?:quorum|threshold|(?:simple |absolute )?majority|min(?:imum)?|max(?:imum)?|turnout)(?: of)? \d+ ?%?(?: votes?)?$/i;

/** The full stop that ends the list is not the last option's. */
const withoutLastStop = (entered: string): string =>
  entered.indexOf('.') === entered.length - 1 ? entered.slice(0, -1) : entered;

function readOptions(entered: string): string[] {
  const bare = entered
    .replace(/^(?:options?|choices?|answers?)\s*[:=]\s*/i, '')
    .replace(/^\(([^()]*)\)$/, '$1');
  const more = UNKNOWN.exec(bare);
  if (more)
    throw new Doubt(
      `A poll has no “${more[0].trim()}”. Is it part of the last option?`,
      bare.slice(0, more.index).trim(),
    );
  const options = partOptions(withoutLastStop(bare))
    .map((each) => withoutBullet(each.trim()))
    .map((each) =>
      each
        .replace(/^(["'])(.*)\1[,;]?$/, '$2')
        .replace(/(?<=\S)[,;]+$/, '')
        .trim(),
    )
    .filter((each) => each !== '');
  if (options.length < OPTIONS.least || options.length > OPTIONS.most) {
    throw new Doubt(
      `Please give ${OPTIONS.least} to ${OPTIONS.most} options, with | between or one on each line.`,
      entered,
    );
  }
  const long = options.find((each) => plainWords(each).length > OPTIONS.longest);
  if (long) throw new UserError(`Please keep each option under ${OPTIONS.longest} characters.`);
  const twice = options.find(
    (each, at) => options.findIndex((other) => comparable(other) === comparable(each)) < at,
  );
  if (twice) throw new UserError(`“${twice}” is there twice. Please give each option once.`);
  const disguised = options.find((each) => OF_TWO_ALPHABETS.test(each));
  if (disguised)
    throw new UserError(
      `Some letters of “${disguised}” are of another alphabet, and only look like the others. Please type it anew.`,
    );
  return options;
}

/** A word in which some letters only look like those beside them, so that one option could look like another. */
const OF_TWO_ALPHABETS = /(?=\S*\p{Script=Latin})(?=\S*[\p{Script=Cyrillic}\p{Script=Cherokee}])\S/u;

const Place = z
  .string()
  .regex(/^\d{1,2}$/)
  .transform(Number);
const ChosenShape = z.union([
  z.object({ typed: z.string().trim().min(1).max(1000) }),
  Place.transform((place) => ({ places: [place] })),
  z
    .array(Place)
    .min(1)
    .max(OPTIONS.most)
    .transform((places) => ({ places })),
]);

/** What the caller chooses; which options there are, the poll knows. */
export const choicesField: PlainField<Chosen, 'choices'> = {
  label: 'Your choice',
  input: 'choices',
  required: true,
  typed: 'words',
  canonical: (typed, mentions) => ({ typed: writeOutMentions(typed, mentions) }),
  parse(raw) {
    const read = ChosenShape.safeParse(raw);
    if (!read.success) throw new UserError('Please choose at least one of the options.');
    return read.data;
  },
  resolve: (chosen) => chosen,
};
