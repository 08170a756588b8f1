import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  awaitsChair,
  isDecided,
  isWithheld,
  type Result,
  reasonsIn,
  resultOf,
  tellable,
} from '../../../commands/polls/count.ts';
import { countBallots } from '../../../commands/polls/methods/methods.ts';
import { sayResult } from '../../../commands/polls/poll-words.ts';
import { stepOf } from '../../../commands/sealing/turnout-step.ts';

const CITIES = ['Leeds', 'York', 'Hull'];
const count = (ballots: number[][], options: string[]) => {
  const question = { options, most: options.length, seats: 1, lot: [] };
  const { counts, cast, leading } = countBallots('several', ballots, question);
  return { counts, cast, leading };
};
const said = (ballots: number[][], options = CITIES, most = 1) =>
  sayResult({ options, most, method: 'several', seats: 1 }, count(ballots, options));

describe('what a poll came to is said in a sentence', () => {
  test.each([
    [[[2], [2], [1]], 'York: 2 of 3 votes.'],
    [[[3]], 'Hull: 1 of 1 vote.'],
    [[[1], [2]], 'A tie between Leeds and York, with 1 of 2 votes each: nothing is carried.'],
    [[[1], [2], [3]], 'A tie between Leeds, York and Hull, with 1 of 3 votes each: nothing is carried.'],
    [[], 'Nobody voted.'],
  ])('%j', (ballots, sentence) => {
    expect(said(ballots)).toBe(sentence);
  });

  test('where several may be chosen, of the ballots', () => {
    expect(said([[1, 2], [2, 3], [2]], CITIES, 2)).toBe('York: 3 of 3 ballots.');
  });
});

test.each([
  [0, 4, 'none'],
  [1, 4, 'some'],
  [2, 4, 'half'],
  [3, 4, 'most'],
  [4, 4, 'all'],
  [49, 100, 'some'],
  [74, 100, 'half'],
  [99, 100, 'most'],
])('%i of %i is said as %s', (voted, of, step) => expect(stepOf({ answered: voted, of })).toBe(step));

describe('to abstain', () => {
  const OPTIONS = ['Yes', 'No', 'Abstain'];

  test('is counted, and does not win', () => {
    expect(count([[3], [3], [1]], OPTIONS)).toEqual({ counts: [1, 0, 2], cast: 3, leading: [1] });
    expect(said([[3], [3], [1]], OPTIONS)).toBe('Yes: 1 of 3 votes.');
  });

  test('by all carries nothing', () => {
    expect(said([[3], [3]], OPTIONS)).toBe('All who voted abstained, so nothing is carried.');
  });

  test.each(['abstain', 'ABSTAIN', 'I abstain', ' I abstained ', 'Abstention', 'Abstaining'])(
    'may be called %s',
    (option) => {
      expect(count([[2]], ['Yes', option]).leading).toEqual([]);
    },
  );

  test.each(['Abstain from meat', 'We abstain'])('is no part of another option: %s', (option) => {
    expect(count([[2]], ['Yes', option]).leading).toEqual([2]);
  });
});

describe('what a poll came to is told', () => {
  const who = { clinicians: 1, others: 1, left: 0 };
  const told = (ballots: number[][], { isSecret = true, fewest = 3 } = {}): Result =>
    tellable({ ...count(ballots, CITIES), voters: 9 }, who, { isSecret, fewest });
  const secret = (ballots: number) => Array.from({ length: ballots }, () => [1]);

  test('whole of an open one, with who voted', () => {
    const all = { counts: [1, 1, 0], cast: 2, leading: [1, 2], voters: 9, who };
    expect(told([[1], [2]], { isSecret: false })).toEqual(all);
  });

  test('of five secret ballots with who voted, of four without', () => {
    expect(told(secret(5))).toMatchObject({ counts: [5, 0, 0], cast: 5, who });
    expect(told(secret(4))).toMatchObject({ counts: [4, 0, 0], cast: 4, who: null });
    expect(told(secret(3))).toMatchObject({ counts: [3, 0, 0], cast: 3, who: null });
  });

  test('of two secret ballots not at all, only that they were cast', () => {
    const result = told(secret(2));
    expect(result).toEqual({ counts: [], cast: 2, leading: [], voters: 9, who: null });
    expect([isWithheld(result), isDecided(result)]).toEqual([true, false]);
  });

  test('of fewer than a network tells only by what they carried', () => {
    const few = { counts: [], cast: 0, voters: 9, who: null, isFew: true };
    expect(told(secret(3), { fewest: 4 })).toEqual({ ...few, leading: [1] });
    expect(told([[1], [2], [3]], { fewest: 4 })).toEqual({ ...few, leading: [] });
    expect(told(secret(4), { fewest: 4 })).toMatchObject({ cast: 4 });
    expect(isDecided(told(secret(3), { fewest: 4 }))).toBe(true);
  });

  test('as undecided and not withheld where nobody voted', () => {
    const none = told([]);
    expect(none).toEqual({ counts: [0, 0, 0], cast: 0, leading: [], voters: 9, who });
    expect([isWithheld(none), isDecided(none)]).toEqual([false, false]);
    expect(isWithheld({ counts: [], cast: 0, leading: [] })).toBe(false);
  });

  test('as decided where something was cast and is told', () => {
    expect([isWithheld(told(secret(3))), isDecided(told(secret(3)))]).toEqual([false, true]);
  });
});

test('a tie that waits for the chair is not decided yet', () => {
  const tied = { ...count([[1], [2]], CITIES), voters: 9, who: null };
  const verdict = (why: 'waits' | 'tie') => ({
    ...tied,
    verdict: { carried: [], why, pass: null, quorum: null },
  });
  expect([awaitsChair(verdict('waits')), isDecided(verdict('waits'))]).toEqual([true, false]);
  expect([awaitsChair(verdict('tie')), isDecided(verdict('tie'))]).toEqual([false, true]);
  expect(awaitsChair({})).toBe(false);
});

test('a poll that is closed has the result that was kept with it', () => {
  const result = { counts: [1, 0], cast: 1, leading: [1], voters: 2, who: null };
  expect(resultOf({ result })).toEqual(result);
});

describe('why people voted so', () => {
  const ballot = (place: number | undefined, because: string | null) => ({
    choices: place === undefined ? [] : [place],
    because,
  });

  test('is told by option and then by the words, whoever came first', () => {
    const ballots = [ballot(2, 'Near'), ballot(1, 'Quiet'), ballot(2, 'Cheap'), ballot(1, 'Large')];
    const reasons = [
      { place: 1, because: 'Large' },
      { place: 1, because: 'Quiet' },
      { place: 2, because: 'Cheap' },
      { place: 2, because: 'Near' },
    ];
    expect(reasonsIn(ballots)).toEqual({ reasons });
    expect(reasonsIn(ballots.toReversed())).toEqual({ reasons });
  });

  test('is left out where nobody said it, or of what', () => {
    expect(reasonsIn([])).toEqual({});
    expect(reasonsIn([ballot(1, null), ballot(undefined, 'Near')])).toEqual({});
    expect(reasonsIn([ballot(1, null), ballot(2, 'Near')])).toEqual({
      reasons: [{ place: 2, because: 'Near' }],
    });
  });
});

const polls = fc.integer({ min: 2, max: 10 }).chain((options) =>
  fc.record({
    options: fc.constant(
      Array.from({ length: options }, (_, i) => (i === options - 1 ? 'Abstain' : `Option ${i}`)),
    ),
    votes: fc.array(
      fc.record({
        voter: fc.integer({ min: 0, max: 60 }),
        places: fc.uniqueArray(fc.integer({ min: 1, max: options }), { minLength: 1, maxLength: options }),
      }),
      { maxLength: 500 },
    ),
  }),
);

/** Each voter's last vote is their ballot. */
const ballotsAfter = (votes: { voter: number; places: number[] }[]) => [
  ...new Map(votes.map(({ voter, places }) => [voter, places])).values(),
];

describe('of up to 500 votes, many of them changes', () => {
  test('every ballot counts once for each option it names, and none for any other', () => {
    fc.assert(
      fc.property(polls, ({ options, votes }) => {
        const ballots = ballotsAfter(votes);
        const { counts, cast } = count(ballots, options);
        expect(cast).toBe(new Set(votes.map(({ voter }) => voter)).size);
        expect(counts.reduce((sum, each) => sum + each, 0)).toBe(ballots.flat().length);
        expect(Math.max(0, ...counts)).toBeLessThanOrEqual(cast);
      }),
    );
  });

  test('those that lead have more than all others, and never abstain', () => {
    fc.assert(
      fc.property(polls, ({ options, votes }) => {
        const { counts, leading } = count(ballotsAfter(votes), options);
        const led = leading.map((place) => counts[place - 1] ?? 0);
        const others = counts.slice(0, -1).filter((_, index) => !leading.includes(index + 1));
        expect(leading).not.toContain(options.length);
        expect(new Set(led).size).toBeLessThanOrEqual(1);
        for (const each of others) expect(each).toBeLessThan(led[0] ?? 1);
      }),
    );
  });

  test('the order in which ballots lie makes no difference', () => {
    fc.assert(
      fc.property(polls, ({ options, votes }) => {
        const ballots = ballotsAfter(votes);
        expect(count(ballots.toReversed(), options)).toEqual(count(ballots, options));
      }),
    );
  });
});
