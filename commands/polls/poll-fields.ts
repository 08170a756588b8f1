import { z } from 'zod';
import { plainWords } from '../../storage/rows/kept-words.ts';
import { Doubt, type FieldReading, type PlainField } from '../field.ts';
import { day, deadline, number, reason, writing } from '../fields/fields.ts';
import { CLOSES, introduced } from '../fields/introductions.ts';
import { referenceField } from '../fields/reference.ts';
import { writeOutMentions } from '../invocation.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { type Chosen, comparable } from './choose.ts';

/** How many options a poll may have, and how many characters each may have. A button holds no more. */
const OPTIONS = { least: 2, most: 10, longest: 75 };

export const closesField = introduced(deadline('Closes'), {
  closes: { usual: CLOSES, atEnd: ['by', 'close', 'close on', 'close at', 'due', 'before'] },
});
export const becauseField = reason();
const { canRead: _, ...ratifiedOn } = day(
  'Ratified from',
  'For an indicative vote: the day from which the vote that ratifies it may open, such as 1 November 2027',
);
/**
 * The day from which an indicative vote may be ratified. It is no field of dates, as a day that stands in a
 * poll without these words before it is never that one.
 */
export const ratifiedField = introduced(
  { ...ratifiedOn, input: 'text' as const },
  { 'ratified from': { usual: ['to be ratified from', 'ratified not before'] } },
);
/** The indicative vote that a poll ratifies. */
export const ratifiesField = introduced(
  referenceField('poll', 'Ratifies', pollReference, ({ store }) => store.polls),
  {
    ratifies: { usual: ['ratifying', 'to ratify'] },
  },
);
const howMany = number('How many may be chosen', { min: 1, max: OPTIONS.most });
/** "two choices" and "2 each" are two. */
const withoutNoun = (words: string): string =>
  words.replace(/ (?:choices|options|votes|picks|each|of them)$/i, '');

export const mostField = introduced(
  {
    ...howMany,
    typed: 'phrase' as const,
    parse: (raw: unknown, reading: FieldReading) =>
      howMany.parse(typeof raw === 'string' ? withoutNoun(raw) : raw, reading),
    canRead: (words: string, reading: FieldReading) =>
      howMany.canRead?.(withoutNoun(words), reading) === true,
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
        ...['max', 'choose any', 'choose at most', 'at most', 'vote for up to', 'tick up to'],
      ],
    },
  },
);
export const questionField: PlainField<string, 'text' | 'long-text'> = {
  ...writing('Question', { max: 140 }),
  typed: 'title',
};

const written = writing('Options', { max: 1000, long: true });

/** A poll's options in order, typed with | between them or one on each line. */
export const optionsField: PlainField<string[], 'text' | 'long-text'> = {
  ...written,
  hint: 'One on each line. A motion and consent need none',
  typed: 'list',
  parse: (raw, reading) => readOptions(written.parse(raw, reading)),
  inForm: (options) => options.join('\n'),
  resolve: (options) => options,
};

/**
 * Splits options at | or line ends, or else at slashes, or else takes them from quotes, brackets or
 * numbers. Semicolons, commas and "or" separate them only if they clearly do not belong to an option.
 */
function partOptions(entered: string): string[] {
  if (/[|\n]/.test(entered)) return entered.split(/[|\n]/);
  if (/\s\/\s|^[^\s/]+(?:\/[^\s/]+)+$/.test(entered)) return entered.split(/\s*\/\s*/);
  for (const each of [
    /"[^"]+"/g,
    /(?<!\p{L})['‘][^'‘’]+['’](?!\p{L})/gu,
    /\[[^[\]]+\]/g,
    NUMBERED,
    LETTERED,
  ]) {
    const parts = [...entered.matchAll(each)].map(([part]) => part.replace(/^\[(.*)\]$/, '$1'));
    if (parts.length > 1 && /^(?:[\s,;]|and|or)*$/.test(entered.replaceAll(each, ''))) return parts;
  }
  const parts = entered.split(/\s*;\s*|\s*,\s*(?:(?:and|or)\s+)?|\s+(?:or|vs?\.?|versus)\s+/);
  const isPlain = parts.every((part) => part.trim() !== '' && part.trim().split(/\s+/).length <= MOST_WORDS);
  const isOneKind = !(/;/.test(entered) && /,/.test(entered));
  return parts.length > 1 && isPlain && isOneKind && !GOES_ON.test(entered) ? parts : [entered];
}

/** Matches options with a letter each: "a) Leeds b) York", "(a) Leeds (b) York". */
const LETTERED = /(?<!\S)\(?[a-j]\)\s+\S.*?(?=[\s,;]+\(?[a-j]\)\s|$)/gi;

/** Matches numbered options: "1. Leeds 2. York", "1) Leeds, 2) York". */
const NUMBERED = /(?<!\S)\(?\d{1,2}[.)]\s+\S.*?(?=[\s,;]+\(?\d{1,2}[.)]\s|$)/g;

/**
 * Commas separate options only of at most this many words, because longer ones may contain commas of their
 * own.
 */
const MOST_WORDS = 3;

/** After a comma, these words continue the same option, as in "Yes, with changes". */
const GOES_ON =
  /,\s*(?:with|but|if|as|though|although|unless|when|which|who|subject|provided|because|not|no later)\b/i;

/** Takes off the dot, dash, number or letter that begins a line of a list. */
const withoutBullet = (line: string): string =>
  line.replace(/^(?:[•◦▪‣·*–—-]\s+|[•◦▪‣·]|\(?(?:\d{1,2}|[a-z])[.)]\s+)/i, '');

/** Conditions that other ballots offer after the last option, but which polls do not understand there. */
const UNKNOWN =
  /[\s,;]+(?:quorum|threshold|(?:simple |absolute )?majority|min(?:imum)?|max(?:imum)?|turnout)(?: of)? \d+ ?%?(?: votes?)?$/i;

/**
 * Drops a full stop at the very end if it is the only one, because it ends the list and not the last
 * option.
 */
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
        .replace(/^(?:(["'])(.*)\1|[‘'](.*)['’])[,;]?$/, '$2$3')
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

/**
 * Matches a word that mixes alphabets, since letters that look alike could make one option look like
 * another.
 */
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

/** The caller's choice. Only the poll knows which options there are, so the field does not check them. */
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
