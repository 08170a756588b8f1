import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shortened } from '../../../commands/cards/shortened.ts';
import { addMonths } from '../../../commands/dates/dates.ts';
import { dayOfMonth, nextSeriesDay } from '../../../commands/dates/month-series.ts';
import { workingDayBy } from '../../../commands/dates/working-hours.ts';
import {
  countsOf,
  FEWEST_ANONYMOUS,
  medianOf,
  reportOf,
  sayTurnout,
  spreadInWords,
  tellsOfNobody,
} from '../../../commands/reviews/report.ts';
import { FIRST_TEMPLATE, templateOf } from '../../../commands/reviews/template.ts';
import type { Answers, GivenInput } from '../../../storage/reviews/reviews.ts';

const template = templateOf({ template: FIRST_TEMPLATE });
const given = fc.array(
  fc.record({
    now: fc.string({ minLength: 1 }),
    varies: fc.string({ minLength: 1 }),
    try: fc.string({ minLength: 1 }),
    useful: fc.constantFrom('1', '2', '3', '4', '5'),
  }),
  { maxLength: 40 },
);

const sameOf = <Each>(all: Each[], what: Each) => all.filter((each) => each === what).length;
const toCount = (count: number) => ({ count });
const anonymously = (all: Answers[]): GivenInput[] => all.map((answers) => ({ answers, personId: null }));
const named = (all: Answers[]): GivenInput[] =>
  all.map((answers, i) => ({ answers, personId: `person ${i}` }));

describe('a report', () => {
  test('counts every score once, and keeps every answer once, or tells nothing', () => {
    fc.assert(
      fc.property(given, fc.boolean(), fc.boolean(), fc.nat(40), (all, isAnonymous, openerGave, silent) => {
        const asked = all.length + silent;
        const inputs = isAnonymous ? anonymously(all) : named(all);
        const report = reportOf(template, { isAnonymous, inputs, asked, openerGave });
        expect(report).toMatchObject({ given: all.length, asked });
        if (isAnonymous && all.length < FEWEST_ANONYMOUS) {
          expect([report.counts, report.lines]).toEqual([[], []]);
          return;
        }
        const scores = all.map(({ useful }) => useful);
        const spread = ['1', '2', '3', '4', '5'].map((score) => sameOf(scores, score));
        const tells = !isAnonymous || tellsOfNobody(spread.map(toCount), { openerGave });
        expect(countsOf(report.counts, 'useful')).toEqual(tells ? spread : []);
        expect(report.lines.map(({ line }) => line)).toEqual(report.lines.map((_, place) => place + 1));
        for (const name of ['now', 'varies', 'try'] as const) {
          const told = report.lines.filter(({ question }) => question === name);
          expect(told.map(({ text }) => text).toSorted()).toEqual(all.map((each) => each[name]).toSorted());
          expect(told.map(({ personId }) => personId)).toEqual(inputs.map(({ personId }) => personId));
        }
      }),
    );
  });

  test('tells nothing of the order in which inputs came', () => {
    fc.assert(
      fc.property(
        given.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          const reported = (each: typeof all) =>
            reportOf(template, {
              isAnonymous: true,
              inputs: anonymously(each),
              asked: each.length,
              openerGave: false,
            });
          expect(reported(shuffled)).toEqual(reported(all));
        },
      ),
    );
  });

  test('tells anonymous scores only where at least three besides the opener’s are left, and not all are alike', () => {
    const counts = fc.array(fc.nat(6), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(counts, fc.boolean(), (spread, openerGave) => {
        const scores = spread.flatMap((count, place) => Array<number>(count).fill(place + 1));
        const others = openerGave ? scores.slice(1) : scores;
        const told = tellsOfNobody(spread.map(toCount), { openerGave });
        expect(told).toBe(others.length >= 3 && new Set(scores).size > 1);
      }),
    );
  });

  test('tells the middle score as it stands among all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 60 }), (scores) => {
        const counts = [1, 2, 3, 4, 5].map((score) => scores.filter((each) => each === score).length);
        const median = medianOf(counts) ?? Number.NaN;
        expect(scores.filter((score) => score < median).length).toBeLessThanOrEqual(scores.length / 2);
        expect(scores.filter((score) => score > median).length).toBeLessThanOrEqual(scores.length / 2);
      }),
    );
    expect(medianOf([0, 0, 0, 0, 0])).toBeUndefined();
    expect([medianOf([1, 0, 0, 0, 1]), medianOf([0, 1, 2, 0, 0])]).toEqual([3, 3]);
  });

  test('says it in words', () => {
    expect(sayTurnout({ answered: 5, of: 8 })).toBe('5 of 8 gave their input (63%).');
    expect(sayTurnout({ answered: 0, of: 8 })).toBe('Nobody of 8 gave their input.');
    expect(spreadInWords([0, 1, 0, 2, 0])).toBe('2 gave 4, 1 gave 2');
  });
});

test('a long answer is cut between characters, not within one', () => {
  expect(shortened('ab😀d', 5)).toBe('ab😀d');
  expect(shortened('ab😀de', 4)).toBe('ab…');
  expect(shortened('ab😀de', 5)).toBe('ab😀…');
});

describe('the next of a monthly review is due', () => {
  const next = (series: Partial<Parameters<typeof nextSeriesDay>[0]>, today = '2026-01-01') =>
    nextSeriesDay(
      { seriesDay: '2027-06-30', due: '2027-06-30', repeatsOn: 30, repeatsEvery: 1, ...series },
      today,
    );

  test.each([
    ['2027-06-30', 30, 1, '2027-07-30'],
    ['2027-01-31', 31, 1, '2027-02-28'],
    ['2027-02-28', 31, 1, '2027-03-31'],
    ['2027-11-30', 30, 3, '2028-02-29'],
    ['2028-02-29', 30, 3, '2028-05-30'],
  ])('after %s, on the %i every %i months, is meant for %s', (seriesDay, repeatsOn, repeatsEvery, day) => {
    expect(next({ seriesDay, due: workingDayBy(seriesDay), repeatsOn, repeatsEvery })).toBe(day);
  });

  test('never drifts: on its day of every month in turn', () => {
    const days = fc.date({ min: new Date('2026-01-01'), max: new Date('2035-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom(1, 3), (date, repeatsEvery) => {
        const first = date.toISOString().slice(0, 10);
        let seriesDay = first;
        for (let round = 1; round <= 24; round++) {
          const due = workingDayBy(seriesDay);
          seriesDay = next({ seriesDay, due, repeatsOn: dayOfMonth(first), repeatsEvery }, due);
          expect(seriesDay).toBe(addMonths(first, round * repeatsEvery));
        }
      }),
    );
  });

  test('is not brought forward by a round that was moved alone, nor comes before it', () => {
    expect(next({ due: '2027-06-10' })).toBe('2027-07-30');
    expect(next({ due: '2027-07-14' })).toBe('2027-07-30');
    expect(next({ due: '2027-08-02' })).toBe('2027-08-30');
  });

  test('is never today or before, however late it is', () => {
    expect(next({}, '2027-09-10')).toBe('2027-09-30');
    expect(next({}, '2027-09-30')).toBe('2027-10-30');
  });
});
