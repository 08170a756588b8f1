import { describe, expect, test } from 'vitest';
import { METHODS } from '../../../commands/polls/methods/methods.ts';
import {
  castVerdict,
  drawLot,
  isEnough,
  isRuled,
  judge,
  keptRule,
  ruleOf,
} from '../../../commands/polls/rule.ts';
import type { Weighed } from '../../../commands/polls/weigh.ts';
import type { Decided } from '../../../storage/polls/polls.ts';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

const UNRULED: Decided = {
  ...{ method: 'single', seats: 1, seed: null, tiesByChair: false },
  ...{ passNumerator: null, passDenominator: null, passIsMore: false, passOfEntitled: false },
  ...{ quorumNumerator: null, quorumDenominator: null },
};
const MAJORITY = { passNumerator: 1, passDenominator: 2, passIsMore: true };

test('a poll has a rule by a share, a quorum, a lot, a casting vote or its method', () => {
  const ruled = [
    MAJORITY,
    { quorumNumerator: 5 },
    { seed: 'K7QX' },
    { tiesByChair: true },
    { method: 'motion' },
  ];
  expect(ruled.filter((each) => !isRuled({ ...UNRULED, ...each }))).toEqual([]);
  expect(['single', 'several'].filter((method) => isRuled({ ...UNRULED, method }))).toEqual([]);
});

test.each([
  [{ pass: null, quorum: null }],
  [{ pass: { ...share(2, 3), isMore: false, ofEntitled: false }, quorum: null }],
  [{ pass: { ...share(1, 2), isMore: true, ofEntitled: true }, quorum: { number: 5 } }],
  [{ pass: null, quorum: share(1, 3) }],
])('the rule %j is read as it was kept', (rule) => {
  const kept = keptRule(rule);
  expect(ruleOf({ ...UNRULED, ...kept })).toEqual(rule);
  expect([kept.passIsMore, kept.passOfEntitled]).toEqual([
    rule.pass?.isMore ?? false,
    rule.pass?.ofEntitled ?? false,
  ]);
});

test('a lot is drawn as anybody can work it out: by the SHA-256 of the seed and the place', () => {
  expect(drawLot('K7QX', 6)).toEqual([2, 1, 6, 3, 5, 4]);
  expect(drawLot(null, 6)).toEqual([4, 5, 6, 3, 1, 2]);
});

test('no share is enough where nobody is for it', () => {
  expect(isEnough(0, 0, { ...share(1, 2), isMore: false })).toBe(false);
  expect(isEnough(1, 1, { ...share(1, 1), isMore: false })).toBe(true);
});

describe('a count is judged', () => {
  const tied = { counts: [2, 2, 1], cast: 5, abstained: 0, spoilt: 0, leading: [1, 2] };
  const won = { ...tied, counts: [1, 3, 1], leading: [2] };
  const verdict = (poll: Partial<Decided>, count = tied, weighed?: Weighed) => {
    const { why, carried } = judge(count, { ...UNRULED, ...poll }, 12, [3, 2, 1], weighed);
    return [why, ...carried];
  };

  test('by what most want, and by nothing where that is nothing', () => {
    expect(verdict({}, won)).toEqual(['enough', 2]);
    expect(verdict({}, { ...tied, counts: [0, 0, 5], abstained: 5, leading: [] })).toEqual(['short']);
    expect(verdict({}, { ...tied, counts: [0, 0, 0], cast: 0, leading: [] })).toEqual(['nobody']);
    expect(verdict({ quorumNumerator: 5 }, won)).toEqual(['enough', 2]);
    expect(verdict({ quorumNumerator: 6 }, won)).toEqual(['quorum']);
  });

  test('in a tie by lot, by the chair, or not at all', () => {
    expect(verdict({})).toEqual(['tie']);
    expect(verdict({ seed: 'K7QX' })).toEqual(['lot', 2]);
    expect(verdict({ tiesByChair: true })).toEqual(['waits']);
    expect(verdict({ tiesByChair: true }, won)).toEqual(['enough', 2]);
    expect(verdict({ method: 'motion' })).toEqual(['short']);
    expect(verdict({ method: 'motion' }, won)).toEqual(['short']);
    expect(verdict({ method: 'stv', seats: 2 })).toEqual(['enough', 1, 2]);
  });

  test('by the chair only where one more vote is enough', () => {
    const two = { ...tied, counts: [2, 2], cast: 4 };
    expect(verdict({ ...MAJORITY, tiesByChair: true }, two)).toEqual(['waits']);
    expect(verdict({ passNumerator: 2, passDenominator: 3, tiesByChair: true }, two)).toEqual(['short']);
    expect(verdict({ ...MAJORITY, passOfEntitled: true, tiesByChair: true }, two)).toEqual(['short']);
  });

  test('by the weight of votes where they are weighted, and by their number only for the quorum', () => {
    const weighed = (all: string, ...counts: string[]): Weighed => ({
      ...{ counts, cast: all, abstained: '0', heads: [], leading: [1] },
    });
    const motion = { ...MAJORITY, method: 'motion' };
    expect(verdict(motion, won, weighed('1', '2/3', '1/3', '0'))).toEqual(['enough', 1]);
    expect(
      verdict({ ...motion, passNumerator: 2, passDenominator: 3 }, won, weighed('1', '2/3', '1/3')),
    ).toEqual(['short']);
    expect(
      verdict(
        { ...motion, passNumerator: 2, passDenominator: 3, passIsMore: false },
        won,
        weighed('1', '2/3', '1/3'),
      ),
    ).toEqual(['enough', 1]);
    expect(verdict(motion, won, weighed('1/2', '1/2', '0'))).toEqual(['enough', 1]);
    expect(verdict({ ...motion, passOfEntitled: true }, won, weighed('1/2', '1/2', '0'))).toEqual(['short']);
    expect(verdict({ ...motion, quorumNumerator: 6 }, won, weighed('1', '2/3', '1/3'))).toEqual(['quorum']);
  });
});

test('a casting vote carries what it is for; against a motion it carries nothing', () => {
  const verdict = { carried: [], why: 'waits', pass: null, quorum: 3 } as const;
  const cast = (method: 'motion' | 'single', place: number) =>
    castVerdict({ ...verdict, carried: [] }, place, METHODS[method]);
  expect(cast('motion', 1)).toEqual({ ...verdict, why: 'chair', carried: [1] });
  expect(cast('motion', 2)).toEqual({ ...verdict, why: 'chair', carried: [] });
  expect(cast('single', 2)).toEqual({ ...verdict, why: 'chair', carried: [2] });
});
