import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compare,
  fraction,
  minus,
  NOTHING,
  plus,
  readFraction,
  sayFraction,
} from '../../../commands/polls/fraction.ts';
import { readBlocks } from '../../../commands/polls/read-share.ts';
import { type VotingBlock, weigh } from '../../../commands/polls/weigh.ts';

/** As Oxfordshire’s four federations and one provider: two thirds and one third. */
const OXFORDSHIRE: VotingBlock[] = [
  { name: 'federation', numerator: 2, denominator: 3 },
  { name: 'provider', numerator: 1, denominator: 3 },
];
const OPTIONS = ['For', 'Against', 'Abstain'];
const split = { options: OPTIONS, isUnitRule: false };
const unit = { options: OPTIONS, isUnitRule: true };
const cast = (...given: [block: number, place: number][]) =>
  given.map(([block, place]) => ({ block, choices: [place] }));

describe('the federations carry two thirds of the votes and the provider one third', () => {
  test.each([
    ['all for', cast([1, 1], [1, 1], [1, 1], [1, 1], [2, 1]), ['1', '0', '0'], '1'],
    [
      'three federations and the provider for',
      cast([1, 1], [1, 1], [1, 1], [1, 2], [2, 1]),
      ['5/6', '1/6', '0'],
      '1',
    ],
    [
      'the federations against the provider',
      cast([1, 1], [1, 1], [1, 1], [1, 1], [2, 2]),
      ['2/3', '1/3', '0'],
      '1',
    ],
    [
      'two federations each way, the provider for',
      cast([1, 1], [1, 1], [1, 2], [1, 2], [2, 1]),
      ['2/3', '1/3', '0'],
      '1',
    ],
    [
      'only three federations vote, and carry it all the same',
      cast([1, 1], [1, 1], [1, 2], [2, 2]),
      ['4/9', '5/9', '0'],
      '1',
    ],
    ['the provider does not vote', cast([1, 1], [1, 1], [1, 1], [1, 2]), ['1/2', '1/6', '0'], '2/3'],
    ['one federation abstains', cast([1, 1], [1, 1], [1, 1], [1, 3], [2, 1]), ['5/6', '0', '1/6'], '1'],
    ['nobody votes', [], ['0', '0', '0'], '0'],
  ])('%s', (_, ballots, counts, all) => {
    expect(weigh(ballots, OXFORDSHIRE, split)).toMatchObject({ counts, cast: all });
  });

  test.each([
    [
      'three of four federations decide for all of them',
      cast([1, 1], [1, 1], [1, 1], [1, 2], [2, 2]),
      ['2/3', '1/3', '0'],
      '0',
    ],
    [
      'a block that is divided gives its share to nothing',
      cast([1, 1], [1, 1], [1, 2], [1, 2], [2, 2]),
      ['0', '1/3', '0'],
      '2/3',
    ],
    ['one that only abstains too', cast([1, 3], [2, 2]), ['0', '1/3', '0'], '2/3'],
    ['whoever abstains does not decide', cast([1, 3], [1, 3], [1, 1], [2, 2]), ['2/3', '1/3', '0'], '0'],
  ])('by the unit rule %s', (_, ballots, counts, abstained) => {
    expect(weigh(ballots, OXFORDSHIRE, unit)).toMatchObject({ counts, abstained });
  });
});

describe('what leads', () => {
  test.each([
    ['the option with the most weight', cast([1, 1], [2, 2]), [1]],
    ['one that comes later too', cast([1, 2], [2, 1]), [2]],
    ['several, where they have the same', cast([1, 1], [1, 2]), [1, 2]],
    ['none that is an abstention', cast([1, 3], [2, 2]), [2]],
    ['nothing, where all abstain', cast([1, 3], [2, 3]), []],
    ['nothing, where nobody votes', [], []],
  ])('is %s', (_, ballots, leading) => {
    expect(weigh(ballots, OXFORDSHIRE, split).leading).toEqual(leading);
  });

  test('and how many of each block named each option', () => {
    expect(weigh(cast([1, 1], [1, 1], [1, 3], [2, 2]), OXFORDSHIRE, unit).heads).toEqual([
      [2, 0, 1],
      [0, 1, 0],
    ]);
  });
});

const shares = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 }).map((parts) => {
  const all = parts.reduce((sum, each) => sum + each, 0);
  return parts.map((numerator, at) => ({ name: `block ${at}`, numerator, denominator: all }));
});
const election = shares.chain((blocks) =>
  fc.record({
    blocks: fc.constant(blocks),
    ballots: fc.array(
      fc.record({
        block: fc.integer({ min: 1, max: blocks.length }),
        choices: fc.integer({ min: 1, max: 3 }).map((place) => [place]),
      }),
      { maxLength: 60 },
    ),
    isUnitRule: fc.boolean(),
  }),
);
const RUNS = { numRuns: 10_000 };

describe('however blocks and votes are', () => {
  test('weights add up: exactly to the shares of the blocks of which anybody voted', () => {
    fc.assert(
      fc.property(election, ({ blocks, ballots, isUnitRule }) => {
        const weighed = weigh(ballots, blocks, { options: OPTIONS, isUnitRule });
        const [first = NOTHING, second = NOTHING, third = NOTHING] = weighed.counts.map(readFraction);
        const voted = blocks.filter((_, at) => ballots.some(({ block }) => block === at + 1));
        const all = voted.map((each) => fraction(BigInt(each.numerator), BigInt(each.denominator)));
        expect(weighed.cast).toBe(sayFraction(all.reduce(plus, NOTHING)));
        expect(sayFraction(plus(plus(first, second), readFraction(weighed.abstained)))).toBe(weighed.cast);
        if (!isUnitRule) expect(sayFraction(third)).toBe(weighed.abstained);
      }),
      RUNS,
    );
  });

  test('neither the order of the ballots nor that of the options counts', () => {
    fc.assert(
      fc.property(election, fc.infiniteStream(fc.nat()), ({ blocks, ballots, isUnitRule }, keys) => {
        const shuffled = ballots
          .map((ballot) => ({ ballot, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot);
        const weighed = weigh(ballots, blocks, { options: OPTIONS, isUnitRule });
        expect(weigh(shuffled, blocks, { options: OPTIONS, isUnitRule })).toEqual(weighed);
        const turned = ballots.map(({ block, choices: [place = 0] }) => ({
          block,
          choices: [place === 3 ? 3 : 3 - place],
        }));
        const [one, other] = weigh(turned, blocks, { options: OPTIONS, isUnitRule }).counts;
        expect([other, one]).toEqual(weighed.counts.slice(0, 2));
      }),
      RUNS,
    );
  });

  test('one more vote for an option never takes weight from it', () => {
    fc.assert(
      fc.property(election, fc.nat({ max: 59 }), ({ blocks, ballots, isUnitRule }, at) => {
        const before = weigh(ballots, blocks, { options: OPTIONS, isUnitRule });
        const changed = ballots.map((ballot, index) => (index === at ? { ...ballot, choices: [1] } : ballot));
        const after = weigh(changed, blocks, { options: OPTIONS, isUnitRule });
        expect(
          compare(readFraction(after.counts[0] ?? '0'), readFraction(before.counts[0] ?? '0')),
        ).toBeGreaterThanOrEqual(0);
      }),
      RUNS,
    );
  });

  test('which of two shares is more is told exactly', () => {
    const part = fc.tuple(fc.bigInt({ min: 0n, max: 50n }), fc.bigInt({ min: 1n, max: 50n }));
    fc.assert(
      fc.property(part, part, ([a, b], [c, d]) => {
        const told = Math.sign(compare(fraction(a, b), fraction(c, d)));
        // Doubles tell apart any two fractions of numbers this small.
        expect(told).toBe(Math.sign(Number(a) / Number(b) - Number(c) / Number(d)));
      }),
    );
    expect(compare(fraction(1n, 3n), fraction(2n, 6n))).toBe(0);
    expect(compare(fraction(1n, 2n), fraction(1n, 3n))).toBeGreaterThan(0);
    expect(compare(fraction(1n, 3n), fraction(1n, 2n))).toBeLessThan(0);
    expect(fraction(0n, 7n)).toEqual(NOTHING);
  });

  test('a share is neither lost nor made: what is taken away and put back is the same', () => {
    const any = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }));
    fc.assert(
      fc.property(any, any, ([a, b], [c, d]) => {
        const [one, other] = [fraction(a, b), fraction(c, d)];
        expect(minus(plus(one, other), other)).toEqual(one);
        expect(readFraction(sayFraction(one))).toEqual(one);
      }),
    );
  });
});

test.each([
  ['federation 2/3, provider 1/3', ['federation 2/3', 'provider 1/3']],
  ['federations two thirds and Oxford Health a third', ['federations 2/3', 'Oxford Health 1/3']],
  ['practices half; trust 50%', ['practices 1/2', 'trust 1/2']],
  ['federations: 2/3, provider: 1/3', ['federations 2/3', 'provider 1/3']],
  ['federations 2/3', undefined],
  ['federations, provider', undefined],
  ['', undefined],
])('shares are read: %s', (typed, said) => {
  expect(
    readBlocks(typed)?.map(({ name, ...share }) => `${name} ${share.numerator}/${share.denominator}`),
  ).toEqual(said);
});
