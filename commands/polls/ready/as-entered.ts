import type { Poll } from '../../../storage/polls/polls.ts';
import { sayPassAsked, sayQuorumAsked } from '../asked-again.ts';
import { blocksOf } from '../blocks.ts';
import { sayElectorate } from '../electorate.ts';
import { methodOf } from '../methods/methods.ts';
import { ruleOf } from '../rule.ts';
import type { ReadyPoll } from './ready-polls.ts';

const A_DAY_MS = 24 * 3_600_000;

/**
 * A poll as its form is filled in for another like it. The days of a poll of times have gone by, and people who were chosen
 * by name are chosen anew.
 */
export function asEntered(poll: Poll, name: string): ReadyPoll {
  const { question, method, most, options, seats, electorate, isSecret, isCheckable, isUnitRule } = poll;
  const its = methodOf(poll);
  const isOwn = its.ownOptions?.join() === options.join();
  const blocks = blocksOf(poll);
  const { pass, quorum } = ruleOf(poll);
  const entered = {
    question,
    method,
    options: isOwn || its.readOptions ? undefined : options.join('\n'),
    most: its.most === 'asked' ? String(most) : undefined,
    seats: its.electsSeveral ? String(seats) : undefined,
    secret: isSecret ? 'yes' : undefined,
    checkable: isCheckable ? 'yes' : undefined,
    passes: pass ? sayPassAsked(pass) : undefined,
    quorum: quorum ? sayQuorumAsked(quorum) : undefined,
    ties: its.drawsLots ? undefined : tiesOf(poll),
    electorate: electorate === null || electorate === 'people' ? undefined : sayAsTyped(electorate),
    weights: blocks.length > 0 ? blocks.map(sayBlock).join(', ') : undefined,
    shares: isUnitRule ? 'unit' : undefined,
    repeats: poll.repeatsOn === null ? undefined : poll.repeatsEvery === 1 ? 'month' : 'quarter',
  };
  const said = Object.entries(entered).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  );
  const days = Math.round((poll.closesAt.getTime() - poll.createdAt.getTime()) / A_DAY_MS);
  return { name, entered: Object.fromEntries(said), days: Math.max(1, days) };
}

function tiesOf({ seed, tiesByChair }: Poll): string | undefined {
  if (tiesByChair) return 'chair';
  return seed === null ? undefined : 'lot';
}

const sayAsTyped = (kept: string): string =>
  kept === 'network' ? 'one per LPN' : kept === 'organisation' ? 'one per organisation' : sayElectorate(kept);

const sayBlock = (block: {
  name: string;
  numerator: bigint | number | string;
  denominator: bigint | number | string;
}): string => `${block.name} ${block.numerator}/${block.denominator}`;
