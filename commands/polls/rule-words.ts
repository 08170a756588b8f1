import type { Poll } from '../../storage/polls/polls.ts';
import { listed } from '../cards/listed.ts';
import type { Fact } from '../view.ts';
import type { Count, Result } from './count.ts';
import { isByOrder, type MethodName, methodNamed } from './methods/methods.ts';
import { baseOf, fewestFor, isRuled, type Pass, ruleOf, type Share, type Verdict } from './rule.ts';

const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Says a share: "two thirds", "half", "a third", "3/20". */
function sayShare({ numerator, denominator }: Share): string {
  const part = PARTS[denominator - 2];
  const count = COUNTS[numerator - 1];
  if (part === undefined || count === undefined) return `${numerator}/${denominator}`;
  if (denominator === 2) return part;
  return numerator === 1 ? `a ${part}` : `${count} ${part}s`;
}

/** Says the share that carries a poll: "a majority", "all", "two thirds", "more than 3/5". */
function sayPass(pass: Omit<Pass, 'ofEntitled'>): string {
  const { numerator, denominator, isMore } = pass;
  if (numerator === denominator) return 'all';
  if (isMore && denominator === 2) return 'a majority';
  return isMore ? `more than ${sayShare(pass)}` : sayShare(pass);
}

/** Says what was needed: "two thirds were needed", "a majority was needed". */
function sayNeeded(pass: Pass): string {
  const said = sayPass(pass);
  return `${said} ${/^(?:a |half)/.test(said) ? 'was' : 'were'} needed`;
}

const METHODS_SAID: Partial<Record<MethodName, string>> = {
  motion: 'Motion: for or against',
  approval: 'Approval',
  ranked: 'Ranked: instant run-off',
};

/** Says how many options a voter may choose. */
export function sayMost(poll: Pick<Poll, 'method' | 'most'>): string {
  if (isByOrder(poll)) return 'As many as you like, in order of preference';
  if (poll.method === 'approval') return 'All that you could accept';
  return poll.most === 1 ? 'One' : `Up to ${poll.most}`;
}

function sayMethod({ method, seats }: Poll): string | undefined {
  if (method === 'stv') return `Single transferable vote, ${seats} to be elected`;
  return METHODS_SAID[methodNamed(method)];
}

/** Facts that say how a poll is decided, if it was opened with a rule. */
export function ruleFacts(poll: Poll, entitled: number): Fact[] {
  if (!isRuled(poll)) return [];
  const { pass, quorum } = ruleOf(poll);
  const method = sayMethod(poll);
  const isMotion = poll.method === 'motion';
  return [
    ...(method === undefined ? [] : [{ label: 'Method', value: method }]),
    ...(isByOrder(poll)
      ? []
      : [{ label: 'Passes', value: pass ? `By ${sayPassOf(pass, isMotion)}` : 'By the most votes' }]),
    ...(quorum
      ? [{ label: 'Quorum', value: `${fewestFor(quorum, entitled)} of ${entitled} must vote` }]
      : []),
    ...(isMotion ? [] : [{ label: 'Ties', value: sayTies(poll) }]),
  ];
}

const sayPassOf = (pass: Pass, isMotion: boolean): string =>
  `${sayPass(pass)} of ${pass.ofEntitled ? 'all who may vote' : isMotion ? 'the votes for and against' : 'the votes cast, without abstentions'}`;

function sayTies(poll: Poll): string {
  if (poll.seed === null) return 'A tie carries nothing';
  return `${isByOrder(poll) ? 'By the round before, else by' : 'By'} lot, drawn from the seed ${poll.seed}`;
}

/** Says what was decided and by how many votes: "Carried: 9 of 12 for, two thirds were needed." */
export function sayVerdict(
  poll: Pick<Poll, 'options' | 'method' | 'seats'>,
  result: Count & Partial<Result>,
  verdict: Verdict,
): string {
  const { cast, voters = 0, leading } = result;
  const { why, quorum, pass, carried } = verdict;
  if (why === 'quorum') return `Not carried: ${cast} of ${voters} voted, and the quorum was ${quorum}.`;
  const named = (places: number[]) => listed(places.map((place) => poll.options[place - 1] ?? ''));
  const method = methodNamed(poll.method);
  if (method === 'stv')
    return `Elected: ${named(carried)}, by ${cast} ballot${cast === 1 ? '' : 's'} for ${poll.seats} seats.`;
  if (method === 'ranked') return `Carried: ${named(carried)}, with ${sayLastRound(carried, result)}.`;
  const had = (place = 0) => result.counts[place - 1] ?? 0;
  const of = baseOf({ cast, abstained: result.abstained ?? 0 }, pass ?? { ofEntitled: false }, voters);
  const entitled = pass?.ofEntitled ? ' entitled' : '';
  if (of === 0 || (leading.length === 0 && method !== 'motion'))
    return 'Not carried: all who voted abstained.';
  const needed = pass ? `, ${sayNeeded(pass)}` : '';
  if (method === 'motion')
    return `${carried.length > 0 ? 'Carried' : 'Not carried'}: ${had(1)} of ${of}${entitled} for${needed}.`;
  const unit = method === 'single' ? 'vote' : 'ballot';
  const share = `${had(leading[0])} of ${of}${entitled} ${unit}${of === 1 ? '' : 's'}`;
  const tie = `a tie between ${named(leading)}, with ${share} each`;
  if (why === 'tie') return `Not carried: ${tie}.`;
  if (why === 'lot') return `Carried: ${named(carried)}, by lot after ${tie}${needed}.`;
  if (why === 'short') return `Not carried: ${named(leading)} had the most, ${share}${needed}.`;
  return `Carried: ${named(carried)}, with ${share}${needed}.`;
}

/** "58 of 100 votes in round 3". The second number counts the ballots that still had a preference then. */
function sayLastRound([place = 0]: number[], { rounds = [] }: Partial<Result>): string {
  const votes = rounds.at(-1)?.votes ?? [];
  const of = votes.reduce((sum, each) => sum + each, 0);
  return `${votes[place - 1] ?? 0} of ${of} vote${of === 1 ? '' : 's'} in round ${rounds.length}`;
}
