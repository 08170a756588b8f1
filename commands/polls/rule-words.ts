import type { Poll } from '../../storage/polls/polls.ts';
import { listed } from '../cards/listed.ts';
import type { Fact } from '../view.ts';
import type { Count, Result } from './count.ts';
import type { Share } from './fraction.ts';
import type { Method, PollOutcome } from './methods/method.ts';
import { isByOrder, methodOf } from './methods/methods.ts';
import { sayTie } from './methods/wording.ts';
import { baseOf, fewestFor, isRuled, type Pass, ruleOf, type Verdict } from './rule.ts';
import { sayWeighted } from './weighted-words.ts';

const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** Says a share: "two thirds", "half", "a third", "3/20". */
export function sayShare({ numerator, denominator }: Share): string {
  const part = PARTS[denominator - 2];
  const count = COUNTS[numerator - 1];
  if (part === undefined || count === undefined) return `${numerator}/${denominator}`;
  if (denominator === 2) return part;
  return numerator === 1 ? `a ${part}` : `${count} ${part}s`;
}

/** Says the share that carries a poll: "a majority", "all", "two thirds", "more than 3/5". */
export function sayPass(pass: Omit<Pass, 'ofEntitled'>): string {
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

/** Facts that say how a poll is decided, if it was opened with a rule. */
export function ruleFacts(poll: Poll, entitled: number): Fact[] {
  if (!isRuled(poll)) return [];
  const { pass, quorum } = ruleOf(poll);
  const method = methodOf(poll);
  const fact = method.fact?.(poll.seats);
  return [
    ...(fact === undefined ? [] : [{ label: 'Method', value: fact }]),
    ...(method.takesNoShare ? [] : [{ label: 'Passes', value: sayPasses(pass, method) }]),
    ...(quorum
      ? [{ label: 'Quorum', value: `${fewestFor(quorum, entitled)} of ${entitled} must vote` }]
      : []),
    ...(method.isProposal && !poll.tiesByChair ? [] : [{ label: 'Ties', value: sayTies(poll) }]),
  ];
}

/** "By two thirds of the votes for and against", "With no block". */
function sayPasses(pass: Pass | null, { passesWith, votesAre = CAST }: Method): string {
  if (pass === null) return passesWith ? `With ${passesWith}` : 'By the most votes';
  const share = `By ${sayPass(pass)} of ${pass.ofEntitled ? 'all who may vote' : votesAre}`;
  return passesWith ? `${share}, with ${passesWith}` : share;
}

const CAST = 'the votes cast, without abstentions';

function sayTies(poll: Poll): string {
  if (poll.tiesByChair) return 'By the chair’s casting vote, after the close';
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
  const its = methodOf(poll);
  if (why === 'quorum' && !its.needsAll)
    return `Not carried: ${cast} of ${voters} voted, and the quorum was ${quorum}.`;
  const { method, options, seats } = poll;
  const base = pass ?? { ofEntitled: its.needsAll === true };
  const votes = baseOf({ cast, abstained: result.abstained ?? 0 }, base, voters);
  if (votes === 0 || (leading.length === 0 && its.verdict === undefined))
    return 'Not carried: all who voted abstained.';
  const outcome: PollOutcome = {
    ...{ count: result, carried, why, seats },
    name: (places) => listed(places.map((place) => options[place - 1] ?? '')),
    of: { votes, said: `${votes}${pass?.ofEntitled ? ' entitled' : ''}` },
    needed: pass ? `, ${sayNeeded(pass)}` : '',
    silent: result.silent ?? [],
  };
  if (result.weights) return sayWeighted(outcome, result.weights, verdict, its);
  return its.verdict?.(outcome) ?? sayNamed(outcome, method === 'single' ? 'vote' : 'ballot');
}

/** Says what was decided where an option is carried by how many ballots name it. */
function sayNamed(outcome: PollOutcome, unit: string): string {
  const { count, carried, name, of, needed, why } = outcome;
  const { counts, leading } = count;
  const share = `${counts[(leading[0] ?? 0) - 1] ?? 0} of ${of.said} ${unit}${of.votes === 1 ? '' : 's'}`;
  const tie = `a tie between ${name(leading)}, with ${share} each`;
  const parted = sayTie(outcome, tie);
  if (parted !== undefined) return parted;
  if (why === 'short') return `Not carried: ${name(leading)} had the most, ${share}${needed}.`;
  return `Carried: ${name(carried)}, with ${share}${needed}.`;
}
