import { wordsOf } from '../door/words-entered.ts';
import type { PlainField } from '../field.ts';
import { Doubt } from '../field.ts';
import { choice, number } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { writeOutMentions } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import type { TiesAsked } from './methods/method.ts';
import { METHODS, type MethodName, methodNamed } from './methods/methods.ts';
import { readBlocks, readPass, readQuorum } from './read-share.ts';
import type { PassAsked, PollQuorum } from './rule.ts';
import type { VotingBlock } from './weigh.ts';

/** What people write round the name of a method: “by ranked choice voting”. */
const BEFORE_METHOD =
  /^(?:(?:voting |voted |vote |decided |counted )?(?:by (?:way of )?|using |with |as )|method:? |in )?(?:an? )?/;
const AFTER_METHOD = / (?:voting|vote|ballot|poll|method)$/;

function methodCalled(words: string): MethodName | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replace(/run ?off/, 'run-off')
    .replace('ranked-', 'ranked ');
  const bare = said.replace(BEFORE_METHOD, '');
  const ways = [said, bare, bare.replace(AFTER_METHOD, '')];
  const found = Object.entries(METHODS).find(([name, { alsoCalled }]) =>
    ways.some((way) => name === way || alsoCalled.includes(way)),
  );
  return found && methodNamed(found[0]);
}

/** The method by which a poll is voted and counted. */
export const methodField: PlainField<MethodName, 'choice'> = {
  label: 'Method',
  input: 'choice',
  required: true,
  hint: 'One choice, unless more may be chosen',
  choices: Object.entries(METHODS).map(([value, { label }]) => ({ value, label })),
  typed: 'phrase',
  introducedBy: { 'voting by': { usual: ['counted by', 'decided by', 'by way of'], labels: ['method'] } },
  // Words that are an option as often, such as “approval” and “score”, need others round them.
  alone: `(?:(?:voting |voted |vote |decided |counted )?(?:by (?:way of )?|using |with |as )|method:? |in )?(?:an? )?(?:ranked(?:[ -]choice)?|order of preference|instant[ -]run-?off|alternative vote|single transferable vote|stv|approval voting|score voting|range voting)(?: (?:voting|vote|ballot|poll|method))?|(?:voting |voted |vote |decided |counted )?by (?:approval|score|scoring|points|consent|consensus|motion|ranking)|method:? (?:approval|score|consent|motion|time|single|several)`,
  canonical(typed, mentions) {
    const words = writeOutMentions(typed, mentions);
    return methodCalled(words) ?? words;
  },
  parse(raw) {
    const method = typeof raw === 'string' ? methodCalled(raw) : undefined;
    if (method) return method;
    throw new UserError(`Please choose a method: ${Object.keys(METHODS).join(', ')}.`);
  },
  resolve: (method) => method,
};

/** The share of the votes that carries a poll. */
export const passesField: PlainField<PassAsked, 'text'> = {
  label: 'Passes by',
  input: 'text',
  required: true,
  hint: 'For example: a majority, an absolute majority, two thirds, 60% of those entitled, unanimous, no block',
  typed: 'phrase',
  introducedBy: {
    'passes by': {
      usual: ['passes with', 'passed by', 'carried by', 'carried with', 'threshold', 'threshold of'],
    },
  },
  canonical: writeOutMentions,
  parse(raw) {
    const typed = wordsOf(raw);
    const pass = readPass(typed);
    if (pass) return pass;
    throw new Doubt(
      `I could not read “${typed.slice(0, 60)}” as a share of the votes. Write it like two thirds, 60% or an absolute majority.`,
      typed,
    );
  },
  resolve: (pass) => pass,
};

/**
 * How many people must vote. It is typed as one word after "quorum", because a bare number elsewhere means
 * something else.
 */
export const quorumField: PlainField<PollQuorum, 'text'> = {
  label: 'Quorum',
  input: 'text',
  required: true,
  hint: 'How many must vote: 10, half, two thirds, 40%',
  typed: 'word',
  introducedBy: { quorum: { usual: ['quorum of', 'with a quorum of', 'quorum is'] } },
  canonical: writeOutMentions,
  parse(raw) {
    const typed = wordsOf(raw);
    const quorum = readQuorum(typed);
    if (quorum) return quorum;
    throw new Doubt(
      `I could not read “${typed.slice(0, 60)}” as a quorum. Write it like 10, half or two thirds.`,
      typed,
    );
  },
  resolve: (quorum) => quorum,
};

/** The shares of the votes that blocks of organisations carry. */
export const weightsField: PlainField<VotingBlock[], 'text'> = {
  label: 'Weights',
  input: 'text',
  required: true,
  hint: 'Shares for kinds of organisation: federation 2/3, provider 1/3',
  typed: 'phrase',
  introducedBy: { weights: { usual: ['weighted', 'weighted by', 'weights of'] } },
  canonical: writeOutMentions,
  parse(raw) {
    const typed = wordsOf(raw);
    const blocks = readBlocks(typed);
    if (blocks) return blocks;
    throw new Doubt(
      `I could not read “${typed.slice(0, 60)}” as shares. Write a kind of organisation or a name with its share: federation 2/3, provider 1/3.`,
      typed,
    );
  },
  resolve: (blocks) => blocks,
};

/** How the share of a block is given. */
export const sharesField = introduced(
  choice<'split' | 'unit'>(
    'How a block’s share is given',
    { split: 'Divided equally among its votes', unit: 'Whole, for what most of it vote' },
    { also: { split: ['split', 'divided'], unit: ['unit rule', 'unit', 'whole'] } },
  ),
  { 'shares by': { usual: ['blocks by', 'shares given by'] } },
);

/** How many are elected, if the method elects several. */
export const seatsField = {
  ...introduced(number('Seats', { min: 1, max: 9 }), {
    seats: { usual: ['electing', 'to elect', 'number of seats'] },
  }),
  // After an option, “for 2 seats” is a part of it: “Room for 2 seats | Room for 4 seats”.
  alone: String.raw`(?<=(?:\bstv|transferable vote),? |" )(?:(?:for|with) )?\d (?:seats?|to be elected)`,
  canonical: (typed: string): string => /^\D*(\d)\D+$/.exec(typed)?.[1] ?? typed,
};

const CHAIR = [
  ...['casting vote', 'chair’s casting vote', "chair's casting vote", 'chair’s vote', "chair's vote"],
  ...['vote of the chair', 'casting vote of the chair', 'clinical chair'],
];
const PREFERENCE = ['earlier preference', 'earlier preferences', 'preferences', 'earlier rounds'];

/** What happens to a tie. */
export const tiesField = introduced(
  choice<TiesAsked>(
    'Ties',
    {
      none: 'Carry nothing',
      lot: 'Are parted by lot',
      chair: 'Are parted by the chair’s casting vote',
      preference: 'Are parted by earlier preferences',
    },
    { also: { chair: CHAIR, preference: PREFERENCE } },
  ),
  { 'ties by': { usual: ['tie by', 'ties broken by', 'ties decided by', 'ties parted by'] } },
);
