import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Result, tellable } from '../../../commands/polls/count.ts';
import { settleOpening } from '../../../commands/polls/decided.ts';
import { countBallots, methodNamed } from '../../../commands/polls/methods/methods.ts';
import { sayResult } from '../../../commands/polls/poll-words.ts';
import { readPass, readQuorum } from '../../../commands/polls/read-share.ts';
import { drawLot, fewestFor, isEnough, isRuled, judge } from '../../../commands/polls/rule.ts';

const share = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('a share is read', () => {
  test.each([
    ['two thirds', share(2, 3), {}],
    ['a two-thirds majority', share(2, 3), {}],
    ['2/3 of votes cast', share(2, 3), {}],
    ['60%', share(3, 5), {}],
    ['majority of 60 per cent', share(3, 5), {}],
    ['more than 60%', share(3, 5), { isMore: true }],
    ['a majority', share(1, 2), { isMore: true }],
    ['a simple majority', share(1, 2), { isMore: true }],
    ['an absolute majority', share(1, 2), { isMore: true, ofEntitled: true }],
    ['a majority of those entitled', share(1, 2), { isMore: true, ofEntitled: true }],
    ['three quarters of all members', share(3, 4), { ofEntitled: true }],
    ['half', share(1, 2), {}],
    ['Unanimous', share(1, 1), {}],
    ['unanimity of all who may vote', share(1, 1), { ofEntitled: true }],
  ])('%s', (typed, read, more) => {
    expect(readPass(typed)).toEqual({ ...read, isMore: false, ofEntitled: false, ...more });
  });

  test.each(['the most votes', 'plurality'])('%s needs none', (typed) => {
    expect(readPass(typed)).toBe('most');
  });

  test.each(['10', 'Friday', 'three halves', '0%', '140%', 'a lot', '5/3', ''])('not of %j', (typed) => {
    expect(readPass(typed)).toBeUndefined();
  });
});

test.each([
  ['10', { number: 10 }],
  ['10 members', { number: 10 }],
  ['half', share(1, 2)],
  ['a third of members', share(1, 3)],
  ['two-thirds', share(2, 3)],
  ['40%', share(2, 5)],
  ['0', undefined],
  ['two', undefined],
])('a quorum is read: %s', (typed, read) => expect(readQuorum(typed)).toEqual(read));

test.each([
  [share(1, 2), 12, 6],
  [share(1, 2), 13, 7],
  [share(2, 3), 10, 7],
  [{ number: 5 }, 3, 5],
])('a quorum of %j of %i is %i', (quorum, of, fewest) => expect(fewestFor(quorum, of)).toBe(fewest));

const OPTIONS = ['For', 'Against', 'Abstain'];

/** What is said after these votes for, against and abstaining, out of 12 people who may vote. */
function said(
  votes: [number, number, number?],
  asked: Parameters<typeof settleOpening>[0] | object = {},
): string {
  return sayResult(...resultOf(votes, asked));
}

const CITIES = { options: ['Leeds', 'York', 'Hull'], method: 'single' as const };

function resultOf(votes: (number | undefined)[], asked: object, entitled = 12) {
  const nothing = {
    most: undefined,
    method: undefined,
    passes: undefined,
    quorum: undefined,
    ties: undefined,
    seats: undefined,
  };
  const poll = settleOpening(
    { options: OPTIONS, ...nothing, method: 'motion', ...asked },
    {
      ...{ newCode: () => 'SEED', now: new Date('2027-06-01T09:00Z'), zone: 'Europe/London' },
    },
  );
  const lot = drawLot(poll.seed, poll.options.length);
  const ballots = votes.flatMap((count, index) => Array.from({ length: count ?? 0 }, () => [index + 1]));
  const counted = countBallots(methodNamed(poll.method), ballots, { ...poll, lot });
  const verdict = judge(counted, poll, entitled, lot);
  return [poll, { ...counted, voters: entitled, who: null, ...(isRuled(poll) && { verdict }) }] as const;
}

const TWO_THIRDS = { passes: readPass('two thirds') };

describe('the verdict comes first, in words', () => {
  test.each([
    [[9, 3], TWO_THIRDS, 'Carried: 9 of 12 for, two thirds were needed.'],
    [[7, 4, 1], TWO_THIRDS, 'Not carried: 7 of 11 for, two thirds were needed.'],
    [[8, 4], TWO_THIRDS, 'Carried: 8 of 12 for, two thirds were needed.'],
    [[6, 5, 1], {}, 'Carried: 6 of 11 for, a majority was needed.'],
    [[5, 5], {}, 'Not carried: 5 of 10 for, a majority was needed.'],
    [[0, 3], {}, 'Not carried: 0 of 3 for, a majority was needed.'],
    [
      [6, 0],
      { passes: readPass('absolute majority') },
      'Not carried: 6 of 12 entitled for, a majority was needed.',
    ],
    [
      [7, 5],
      { passes: readPass('absolute majority') },
      'Carried: 7 of 12 entitled for, a majority was needed.',
    ],
    [[7, 0, 2], { passes: readPass('unanimous') }, 'Carried: 7 of 7 for, all were needed.'],
    [[7, 1], { passes: readPass('unanimous') }, 'Not carried: 7 of 8 for, all were needed.'],
    [[4, 0], { quorum: readQuorum('half') }, 'Not carried: 4 of 12 voted, and the quorum was 6.'],
    [[4, 0, 2], { quorum: readQuorum('half') }, 'Carried: 4 of 4 for, a majority was needed.'],
    [[0, 0, 3], {}, 'Not carried: all who voted abstained.'],
    [[0, 0], { quorum: readQuorum('half') }, 'Nobody voted.'],
    [
      [1, 5, 3],
      { ...CITIES, passes: readPass('majority') },
      'Carried: York, with 5 of 9 votes, a majority was needed.',
    ],
    [
      [2, 4, 3],
      { ...CITIES, passes: readPass('majority') },
      'Not carried: York had the most, 4 of 9 votes, a majority was needed.',
    ],
    [
      [2, 2, 1],
      { ...CITIES, quorum: readQuorum('5') },
      'Not carried: a tie between Leeds and York, with 2 of 5 votes each.',
    ],
    [[2, 3, 1], { ...CITIES, quorum: readQuorum('5') }, 'Carried: York, with 3 of 6 votes.'],
  ] as [[number, number, number?], object, string][])('%j %j', (votes, asked, sentence) => {
    expect(said(votes, asked)).toBe(sentence);
  });

  test('a lot parts a tie as its seed draws, always the same', () => {
    const [first] = drawLot('SEED', 3).filter((place) => place < 3);
    expect(said([2, 2, 1], { ...CITIES, ties: 'lot' })).toBe(
      `Carried: ${CITIES.options[(first ?? 0) - 1]}, by lot after a tie between Leeds and York, with 2 of 5 votes each.`,
    );
    expect(drawLot('SEED', 3)).toEqual(drawLot('SEED', 3));
    expect(drawLot('SEED', 10).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

test('of few secret ballots it is told whether it carried, and nothing of why not', () => {
  const told = (votes: [number, number, number?], asked: object) => {
    const [poll, all] = resultOf(votes, asked);
    const result: Result = tellable(
      all,
      { clinicians: 0, others: 0, left: 0 },
      { isSecret: true, fewest: 5 },
    );
    return { result, said: sayResult(poll, result) };
  };
  const bare = { counts: [], cast: 0, voters: 12, who: null, isFew: true };
  expect(told([3, 1], TWO_THIRDS)).toEqual({ result: { ...bare, leading: [1] }, said: 'Carried: For.' });
  expect(told([2, 2], TWO_THIRDS)).toEqual({ result: { ...bare, leading: [] }, said: 'Nothing is carried.' });
  expect(told([4, 0], { quorum: { number: 5 } })).toEqual({
    result: { ...bare, leading: [] },
    said: 'Nothing is carried.',
  });
  expect(told([2, 0], TWO_THIRDS).result).toEqual({
    counts: [],
    cast: 2,
    leading: [],
    voters: 12,
    who: null,
  });
});

test('a share is never missed or passed by rounding', () => {
  const whole = fc.integer({ min: 1, max: 100_000 });
  fc.assert(
    fc.property(whole, whole, whole, whole, (a, b, c, d) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b)];
      const [had, of] = [Math.min(c, d), Math.max(c, d)];
      const exactly = BigInt(had) * BigInt(denominator) - BigInt(of) * BigInt(numerator);
      expect(isEnough(had, of, { numerator, denominator, isMore: true })).toBe(exactly > 0n);
      expect(isEnough(had, of, { numerator, denominator, isMore: false })).toBe(exactly >= 0n);
    }),
  );
});

test('the chair is asked just where votes are tied and one more would carry it', () => {
  const votes = fc.array(fc.nat({ max: 6 }), { minLength: 3, maxLength: 3 });
  const passes = fc.constantFrom(undefined, 'majority', 'two thirds', 'absolute majority', 'unanimous');
  fc.assert(
    fc.property(votes, passes, (counts, typed) => {
      const [, { leading, cast, verdict }] = resultOf(
        counts,
        { ...CITIES, ties: 'chair', passes: typed && readPass(typed) },
        20,
      );
      const most = Math.max(...counts) + 1;
      const wouldDo: Record<string, boolean> = {
        any: true,
        majority: 2 * most > cast + 1,
        'two thirds': 3 * most >= 2 * (cast + 1),
        'absolute majority': 2 * most > 20,
        unanimous: most === cast + 1,
      };
      expect(verdict?.why === 'waits').toBe(leading.length > 1 && wouldDo[typed ?? 'any']);
    }),
  );
});

describe('is refused', () => {
  const refused = (asked: object) => () => resultOf([], asked);
  test.each([
    [{ options: ['Yes', 'No', 'Later'] }, 'A motion has two options'],
    [{ options: ['Yes', 'No', 'Abstain', 'Other'] }, 'A motion has two options'],
    [{ ties: 'lot' }, 'A motion is carried or not'],
    [{ most: 2 }, 'How many may be chosen goes with several choices only.'],
    [{ method: 'approval', most: 2 }, 'How many may be chosen goes with several choices only.'],
    [{ method: 'several', most: 4 }, 'There are only 3 options.'],
    [{ ...CITIES, seats: 2 }, 'Several are elected by the single transferable vote.'],
    [{ ...CITIES, method: 'stv' }, 'How many are to be elected?'],
    [{ ...CITIES, method: 'stv', seats: 3 }, 'There are only 3 options for 3 seats.'],
    [{ ...CITIES, method: 'ranked', passes: 'most' }, 'Please leave out what it passes by.'],
    [{ method: 'ranked' }, 'please leave that option out.'],
  ])('%j', (asked, why) => expect(refused(asked)).toThrow(why));
});
