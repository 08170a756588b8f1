import type { Poll } from '../../storage/polls/polls.ts';
import { listed } from '../cards/listed.ts';
import type { Fact } from '../view.ts';
import type { Count, Result } from './count.ts';
import { methodNamed } from './methods/methods.ts';
import { baseOf, fewestFor, isRuled, type Pass, ruleOf, type Share, type Verdict } from './rule.ts';

const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const COUNTS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "two thirds", "half", "a third", "3/20". */
function sayShare({ numerator, denominator }: Share): string {
  const part = PARTS[denominator - 2];
  const count = COUNTS[numerator - 1];
  if (part === undefined || count === undefined) return `${numerator}/${denominator}`;
  if (denominator === 2) return part;
  return numerator === 1 ? `a ${part}` : `${count} ${part}s`;
}

/** "a majority", "all", "two thirds", "more than 3/5". */
function sayPass(pass: Omit<Pass, 'ofEntitled'>): string {
  const { numerator, denominator, isMore } = pass;
  if (numerator === denominator) return 'all';
  if (isMore && denominator === 2) return 'a majority';
  return isMore ? `more than ${sayShare(pass)}` : sayShare(pass);
}

/** "two thirds were needed", "a majority was needed". */
function sayNeeded(pass: Pass): string {
  const said = sayPass(pass);
  return `${said} ${/^(?:a |half)/.test(said) ? 'was' : 'were'} needed`;
}

const METHODS_SAID: Record<string, string> = {
  motion: 'Motion: for or against',
  approval: 'Approval',
};

/** How a poll is decided, where that was said when it opened. */
export function ruleFacts(poll: Poll, entitled: number): Fact[] {
  if (!isRuled(poll)) return [];
  const { pass, quorum } = ruleOf(poll);
  const method = METHODS_SAID[poll.method];
  const isMotion = poll.method === 'motion';
  return [
    ...(method === undefined ? [] : [{ label: 'Method', value: method }]),
    { label: 'Passes', value: pass ? `By ${sayPassOf(pass, isMotion)}` : 'By the most votes' },
    ...(quorum
      ? [{ label: 'Quorum', value: `${fewestFor(quorum, entitled)} of ${entitled} must vote` }]
      : []),
    ...(isMotion ? [] : [{ label: 'Ties', value: sayTies(poll) }]),
  ];
}

const sayPassOf = (pass: Pass, isMotion: boolean): string =>
  `${sayPass(pass)} of ${pass.ofEntitled ? 'all who may vote' : isMotion ? 'the votes for and against' : 'the votes cast, without abstentions'}`;

const sayTies = ({ seed }: Poll): string =>
  seed === null ? 'A tie carries nothing' : `By lot, drawn from the seed ${seed}`;

/** What was decided, and by how many of how many: "Carried: 9 of 12 for, two thirds were needed." */
export function sayVerdict(
  poll: Pick<Poll, 'options' | 'method'>,
  result: Count & Partial<Result>,
  verdict: Verdict,
): string {
  const { cast, voters = 0, leading } = result;
  const { why, quorum, pass, carried } = verdict;
  if (why === 'quorum') return `Not carried: ${cast} of ${voters} voted, and the quorum was ${quorum}.`;
  const named = (places: number[]) => listed(places.map((place) => poll.options[place - 1] ?? ''));
  const method = methodNamed(poll.method);
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
