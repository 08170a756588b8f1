import type { Decision, HowAgreed } from '../../storage/decisions/decisions.ts';
import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';
import { wordsOf } from '../door/words-entered.ts';
import { optional, type PlainField, type Values } from '../field.ts';
import { person } from '../fields/fields.ts';
import { introduced } from '../fields/introductions.ts';
import { UserError } from '../user-error.ts';
import type { Fact } from '../view.ts';

const ABSTAINED = String.raw`(?:,? (?:and |with )?(?<abstained>\d{1,3}) (?:abstained|abstaining|abstentions?))?`;

/** "5 for, 1 against, 2 abstained", "5 votes to 1", "for 5 against 1", or "5 against 1" after a "for" of its own. */
const VOTES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?<for>\d{1,3}) (?:votes )?for,? (?:and )?(?<against>\d{1,3}) (?:votes )?against${ABSTAINED}$`,
  ),
  new RegExp(
    String.raw`^(?<for>\d{1,3})(?: votes?)? ?(?:to|-|–) ?(?<against>\d{1,3})(?: votes?)?${ABSTAINED}$`,
  ),
  /^(?:for:? )?(?<for>\d{1,3}),? against:? (?<against>\d{1,3})(?:,? (?:abstained|abstaining|abstentions):? (?<abstained>\d{1,3}))?$/,
];

const BY_CONSENSUS = /^(?:by )?consensus$/;
const UNANIMOUSLY = /^(?:unanimously|unanimous|by (?:a )?unanimous vote)$/;
/** What may stand before how it was agreed where it ends a sentence: ", carried unanimously". */
const CARRIED = '(?:agreed|carried|passed|approved|adopted|resolved|with votes|(?:on|by) a vote of)';

function readAgreed(words: string): HowAgreed | undefined {
  const said = words
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/\.$/, '')
    .replace(BEFORE_VOTES, '');
  if (BY_CONSENSUS.test(said)) return { ...NOT_SAID, byConsensus: true };
  if (UNANIMOUSLY.test(said)) return { ...NOT_SAID, unanimous: true };
  const counted = VOTES.map((each) => each.exec(said)?.groups).find((groups) => groups !== undefined);
  return (
    counted && {
      ...NOT_SAID,
      votesFor: Number(counted.for),
      votesAgainst: Number(counted.against),
      abstained: Number(counted.abstained ?? 0),
    }
  );
}

/** After "by" or "for" alone these are figures of something else: "Start by 10 to 2", "Open for 9-5". */
const SPAN = /^\d{1,3} ?(?:to|-|–) ?\d{1,3}$/;
const BEFORE_VOTES = new RegExp(`^(?:${CARRIED} )?(?:by (?=\\d))?`, 'i');

/** How it was agreed: the votes as they were counted, unanimously, or by consensus. */
const agreedField: PlainField<HowAgreed, 'text'> = {
  label: 'How it was agreed',
  input: 'text',
  required: true,
  hint: 'By consensus, unanimous, or the votes: 5 for, 1 against, 2 abstained',
  typed: 'phrase',
  // Elsewhere the same words are part of what was decided: “Changes must pass unanimously”, “Start by 10 to 2”.
  alone: String.raw`${CARRIED} (?:unanimously|(?:by )?consensus|(?:by )?\d{1,3}(?: votes?)?(?: to |-|–)\d{1,3}(?: votes?)?)|by \d{1,3} votes? to \d{1,3}|(?<=[,;(–—-] ?)unanimously`,
  introducedBy: {
    'with votes': {
      atEnd: ['agreed', 'agreed by', 'carried', 'carried by', 'votes', 'vote', 'by', 'for'],
      labels: ['votes', 'vote'],
    },
  },
  canonical: (typed) => typed.trim().replace(BEFORE_VOTES, ''),
  parse(raw) {
    const words = wordsOf(raw);
    const read = readAgreed(words);
    if (read) return read;
    throw new UserError(
      `I could not read “${words}” as how it was agreed. Write “by consensus”, “unanimous”, or the votes like this: 5 for, 1 against, 2 abstained`,
    );
  },
  canRead: (words) => !SPAN.test(words.trim()) && readAgreed(words) !== undefined,
  resolve: (read) => read,
};

/** What may be said of how a decision was put and agreed. */
export const motionFields = {
  proposer: optional(
    introduced(person('Proposed by'), {
      'proposed by': { usual: ['moved by'], labels: ['proposer', 'proposed'] },
    }),
  ),
  seconder: optional(
    introduced(person('Seconded by'), { 'seconded by': { labels: ['seconder', 'seconded'] } }),
  ),
  agreed: optional(agreedField),
};

/** How a decision was put and agreed, as it is kept. Refuses a proposer who seconds. */
export function motionOf({
  proposer,
  seconder,
  agreed,
}: Values<typeof motionFields>): Partial<Pick<Decision, 'proposedById' | 'secondedById' | keyof HowAgreed>> {
  const put = { proposedById: proposer?.id ?? null, secondedById: seconder?.id ?? null };
  mustBeTwo(put);
  return { ...put, ...agreed };
}

/** Refuses a proposer who seconds. */
export function mustBeTwo({
  proposedById,
  secondedById,
}: Pick<Decision, 'proposedById' | 'secondedById'>): void {
  if (proposedById === null || proposedById !== secondedById) return;
  const why = 'Nobody can second what they proposed themselves. Name somebody else, or leave it out.';
  throw new UserError(why, { field: 'seconder' });
}

/** How it was agreed was not recorded. */
export const NOT_SAID: HowAgreed = {
  votesFor: null,
  votesAgainst: null,
  abstained: null,
  byConsensus: false,
  unanimous: false,
};

/** "5 for, 1 against, 2 abstained", "unanimously" or "by consensus"; undefined if it was not recorded. */
export function sayAgreed(how: HowAgreed): string | undefined {
  const { votesFor, votesAgainst, abstained, byConsensus, unanimous } = how;
  if (byConsensus) return 'by consensus';
  if (unanimous) return 'unanimously';
  return votesFor === null ? undefined : `${votesFor} for, ${votesAgainst} against, ${abstained} abstained`;
}

/** How a decision was put and agreed, as its card tells it. */
export function motionFacts(decision: Decision, people: Map<string, Person>): Fact[] {
  const agreed = sayAgreed(decision);
  const who = (label: string, id: string | null): Fact[] =>
    id === null ? [] : [{ label, value: nameOf(people.get(id)) }];
  return [
    ...who('Proposed by', decision.proposedById),
    ...who('Seconded by', decision.secondedById),
    ...(agreed === undefined
      ? []
      : [{ label: decision.votesFor === null ? 'Agreed' : 'Votes', value: agreed }]),
  ];
}

/** " (proposed by AW, seconded by BS, by consensus)", with names as they are called there; '' if nothing was recorded. */
export function sayMotion(decision: Decision, called: (personId: string) => string): string {
  const { proposedById, secondedById } = decision;
  const agreed = sayAgreed(decision);
  const said = [
    ...(proposedById ? [`proposed by ${called(proposedById)}`] : []),
    ...(secondedById ? [`seconded by ${called(secondedById)}`] : []),
    ...(agreed === undefined ? [] : [agreed]),
  ];
  return said.length > 0 ? ` (${said.join(', ')})` : '';
}
