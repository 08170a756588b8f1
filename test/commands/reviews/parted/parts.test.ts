import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lightestCut } from '../../../../commands/reviews/parted/lightest-cut.ts';
import { type Placed, partsOf } from '../../../../commands/reviews/parted/parts.ts';
import type { Question } from '../../../../commands/reviews/question.ts';

const SUPPORT: Question = {
  name: 'support',
  asks: 'Support?',
  input: 'choice',
  options: ['Yes', 'No', 'Unsure'],
};
const WRITTEN: Question = { name: 'why', asks: 'Why?', input: 'text' };
const QUESTIONS = [SUPPORT, WRITTEN];

/** So many people of a locality and a role, of whom every third answers No and the others Yes. */
const people = (count: number, locality: string, role = 'clinician'): Placed[] =>
  Array.from({ length: count }, (_, at) => ({
    ...{ locality, role },
    answers: { support: at % 3 === 0 ? '2' : '1', why: 'because' },
  }));

const silent = (all: Placed[]): Placed[] => all.map((each) => ({ ...each, answers: null }));
const told = (all: Placed[], by = 'locality') =>
  partsOf(all, QUESTIONS)
    .filter((part) => part.by === by)
    .map(({ names, asked, given, counts }) => [names.join('+'), given, asked, counts.support?.join()]);

describe('the parts of those who were asked', () => {
  test('are told each by itself where five or more answered in each', () => {
    expect(told([...people(6, 'North'), ...people(9, 'South'), ...silent(people(3, 'South'))])).toEqual([
      ['North', 6, 6, '4,2,0'],
      ['South', 9, 12, '6,3,0'],
    ]);
  });

  test('are put together where fewer than five answered', () => {
    expect(told([...people(9, 'North'), ...people(3, 'East'), ...people(2, 'West')])).toEqual([
      ['North', 9, 9, '6,3,0'],
      ['East+West', 5, 5, '3,2,0'],
    ]);
  });

  test('are put together with the smallest that could be told, where that takes one', () => {
    expect(told([...people(9, 'North'), ...people(7, 'South'), ...people(2, 'West')])).toEqual([
      ['North', 9, 9, '6,3,0'],
      ['South+West', 9, 9, '5,4,0'],
    ]);
  });

  test('are not told where one would be left alone, as the rest would be those who are few', () => {
    expect(told([...people(20, 'North'), ...people(4, 'South')])).toEqual([]);
  });

  test('are put together where all answered alike, which would tell what each of them did', () => {
    const alike = people(6, 'East').map((each) => ({ ...each, answers: { support: '1' } }));
    expect(told([...alike, ...people(6, 'North'), ...people(8, 'South')]).map(([names]) => names)).toEqual([
      'South',
      'East+North',
    ]);
  });

  test('tell nothing by locality and role together of the one nurse among the clinicians of the north', () => {
    const all = [
      ...people(8, 'North'),
      ...people(1, 'North', 'lead nurse'),
      ...people(7, 'South', 'lead nurse'),
    ];
    const ways = [...new Set(partsOf(all, QUESTIONS).map(({ by }) => by))];
    expect(ways).toHaveLength(1);
  });

  test('are told in both ways where these cross each other by five', () => {
    const all = [
      ...[...people(8, 'North'), ...people(5, 'North', 'lead nurse')],
      ...[...people(5, 'South'), ...people(7, 'South', 'lead nurse')],
    ];
    expect(told(all).map(([names]) => names)).toEqual(['North', 'South']);
    expect(told(all, 'role').map(([names]) => names)).toEqual(['clinician', 'lead nurse']);
  });
});

const someone: fc.Arbitrary<Placed> = fc.record({
  locality: fc.constantFrom('N', 'S', 'E', 'W', ''),
  role: fc.constantFrom('clinician', 'lead GP', 'lead nurse', 'member'),
  answers: fc.option(fc.record({ support: fc.constantFrom('1', '2', '3') }), { freq: 5 }),
});

describe('whoever adds up parts and takes others away', () => {
  test('never has fewer than five people’s answers, whichever they take', () => {
    fc.assert(
      fc.property(
        fc.array(someone, { maxLength: 60 }),
        fc.infiniteStream(fc.integer({ min: -1, max: 1 })),
        (all, take) => {
          const parts = partsOf(all, QUESTIONS).map((part) => ({ part, times: take.next().value ?? 0 }));
          const left = all.filter(({ answers, ...each }) => {
            const times = parts.reduce(
              (sum, { part, times: by }) => sum + (part.names.includes(each[part.by]) ? by : 0),
              0,
            );
            return answers !== null && times !== 0;
          });
          expect(left.length === 0 || left.length >= 5).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('finds everyone in one part, in each way that is told', () => {
    fc.assert(
      fc.property(fc.array(someone, { maxLength: 60 }), (all) => {
        for (const by of ['locality', 'role'] as const) {
          const parts = partsOf(all, QUESTIONS).filter((part) => part.by === by);
          if (parts.length === 0) continue;
          expect(parts.reduce((sum, { asked }) => sum + asked, 0)).toBe(all.length);
          expect(new Set(parts.flatMap(({ names }) => names)).size).toBe(
            parts.flatMap(({ names }) => names).length,
          );
        }
      }),
    );
  });
});

test('the lightest cut is the lightest of all that there are', () => {
  const weights = fc.array(fc.array(fc.nat({ max: 9 }), { minLength: 6, maxLength: 6 }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(weights, fc.integer({ min: 2, max: 6 }), (table, size) => {
      const vertices = Array.from({ length: size }, (_, at) => at);
      const between = (a: number, b: number) =>
        a === b ? 0 : (table[Math.min(a, b)]?.[Math.max(a, b)] ?? 0);
      const across = (side: Set<number>) =>
        vertices.reduce(
          (sum, a) =>
            sum + vertices.reduce((part, b) => part + (side.has(a) && !side.has(b) ? between(a, b) : 0), 0),
          0,
        );
      const all = Array.from({ length: 2 ** size - 2 }, (_, mask) =>
        across(new Set(vertices.filter((at) => ((mask + 1) >> at) & 1))),
      );
      const cut = lightestCut(vertices, between);
      expect(cut.weight).toBe(Math.min(...all));
      expect(across(cut.side)).toBe(cut.weight);
      expect(cut.side.size).toBeGreaterThan(0);
      expect(cut.side.size).toBeLessThan(size);
    }),
  );
});
