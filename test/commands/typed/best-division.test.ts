import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestDivision, type Cut, type RatedPart, sureness } from '../../../commands/typed/best-division.ts';

const LENGTH = 60;

const cuts = fc
  .array(
    fc.record({
      field: fc.constantFrom('by', 'to', 'for', 'at', 'owner', 'because'),
      at: fc.nat(LENGTH - 5),
      atEnd: fc.boolean(),
    }),
    { maxLength: 9 },
  )
  .map((places) =>
    places
      .toSorted((a, b) => a.at - b.at)
      .map(
        ({ field, at, atEnd }): Cut => ({
          clause: { field, keyword: field, required: false },
          ...{ keyword: field, at, from: at + 3, atEnd, isEarly: false, place: at / LENGTH },
        }),
      ),
  );

/** Weighs a part by its length: some lengths make no sense, some leave words over. */
const weigherOf =
  (salt: number) =>
  (cut: Cut, end = LENGTH): RatedPart | undefined => {
    const length = end - cut.from;
    const kind = (length * 7 + cut.at * 3 + salt) % 5;
    if (length <= 0 || kind === 0) return undefined;
    return {
      part: { cut, words: `${cut.clause.field} ${cut.from}-${end}`, left: '' },
      score: (kind === 1 ? 5 : sureness(cut)) + cut.place,
    };
  };

/** The same by looking at every division. */
function byHand(all: Cut[], weigh: ReturnType<typeof weigherOf>): number {
  let best = 0;
  for (let mask = 1; mask < 2 ** all.length; mask++) {
    const chosen = all.filter((_, index) => mask & (2 ** index));
    const isOne = new Set(chosen.map(({ clause }) => clause.field)).size === chosen.length;
    const isApart = chosen.every((cut, i) => chosen.slice(0, i).every((other) => other.from <= cut.at));
    const weighed = chosen.map((cut, i) => weigh(cut, chosen[i + 1]?.at));
    if (!isOne || !isApart || weighed.includes(undefined)) continue;
    best = Math.max(
      best,
      weighed.reduce((sum, each) => sum + (each?.score ?? 0), 0),
    );
  }
  return best;
}

test('the best division is the best of all, whatever the places and their words', () => {
  fc.assert(
    fc.property(cuts, fc.nat(4), (all, salt) => {
      const weigh = weigherOf(salt);
      const { parts, score } = bestDivision(all, weigh);
      expect(score).toBeCloseTo(byHand(all, weigh), 9);
      expect(parts.every(({ cut }, i) => (parts[i + 1]?.cut.at ?? LENGTH) >= cut.from)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('of a line with twenty clauses that all make sense, few divisions are looked at', () => {
  const line = Array.from({ length: 20 }, (_, i): Cut => {
    const [at, field] = [i * 10, `field ${i}`];
    const clause = { field, keyword: field, required: false };
    return { clause, keyword: field, at, from: at + 3, atEnd: false, isEarly: false, place: at / 200 };
  });
  let weighed = 0;
  const { parts } = bestDivision(line, (cut) => {
    weighed += 1;
    return { part: { cut, words: '', left: '' }, score: sureness(cut) + cut.place };
  });
  expect(parts).toHaveLength(20);
  expect(weighed).toBeLessThan(100);
});
