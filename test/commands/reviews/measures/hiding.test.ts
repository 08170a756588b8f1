import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { showControlChart } from '../../../../commands/reviews/measures/control-chart-view.ts';
import { toRows } from '../../../../commands/reviews/measures/figures-csv.ts';
import { showFunnel } from '../../../../commands/reviews/measures/funnel-view.ts';
import {
  type Hiding,
  hidingSaid,
  isHidden,
  readHiding,
  sayHiding,
} from '../../../../commands/reviews/measures/hiding.ts';
import { showRanking } from '../../../../commands/reviews/measures/ranking-view.ts';
import { seenBy } from '../../../../commands/reviews/measures/seen-figures.ts';
import { UserError } from '../../../../commands/user-error.ts';
import type { Message } from '../../../../commands/view.ts';
import type { MeasuredFigure, MeasuredPractice } from '../../../../storage/measures/measures.ts';
import { MEASURED_REVIEW, MEASURES } from '../../../support/measured-review.ts';
import { readView } from '../../../support/read-view.ts';

const RULES = {
  usual: readHiding('1 to 4'),
  hospitals: readHiding('hospital statistics'),
  survey: readHiding('GP Patient Survey'),
};

describe('which counts are hidden', () => {
  test('is chosen by numbers, or by the name of a rule', () => {
    expect(RULES.usual).toEqual({ hiddenFor: 'count', hiddenUpTo: 4 });
    expect(RULES.hospitals).toEqual({ hiddenFor: 'count', hiddenUpTo: 7 });
    expect(RULES.survey).toEqual({ hiddenFor: 'respondents', hiddenUpTo: 9 });
    expect(sayHiding(RULES.survey)).toBe('whatever is of fewer than 10, as in the GP Patient Survey');
    expect(sayHiding(RULES.hospitals)).toContain('counts of 1 to 7');
  });

  test('is at least 1 to 4', () => {
    expect(['1 to 3', '1 to 21', 'none', '2 to 9'].map(hidingSaid)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(() => readHiding('1 to 3')).toThrow('like 1 to 4, up to 1 to 20');
  });

  test.each([
    ['small counts', 'usual', [1, 4], [0, 5]],
    ['small counts of hospitals', 'hospitals', [1, 7], [0, 8]],
  ] as const)('%s are, and none and more are not', (_, rule, hidden, shown) => {
    for (const count of hidden) expect(isHidden({ count, of: 100, expected: null }, RULES[rule])).toBe(true);
    for (const count of shown) expect(isHidden({ count, of: 100, expected: null }, RULES[rule])).toBe(false);
  });

  test('so are counts that leave so few of the whole, for then all but those are known', () => {
    expect(isHidden({ count: 97, of: 100, expected: null }, RULES.usual)).toBe(true);
    expect(isHidden({ count: 100, of: 100, expected: null }, RULES.usual)).toBe(false);
    expect(isHidden({ count: 97, of: null, expected: 9_800 }, RULES.usual)).toBe(false);
  });

  test('of a survey so is whatever fewer than ten answered', () => {
    expect(isHidden({ count: 9, of: 9, expected: null }, RULES.survey)).toBe(true);
    expect(isHidden({ count: 0, of: 10, expected: null }, RULES.survey)).toBe(false);
  });
});

const PRACTICES: MeasuredPractice[] = Array.from({ length: 6 }, (_, at) => ({
  ...{ id: `p${at}`, code: at + 1, name: `Surgery ${at}`, organisationId: `o${at}` },
}));
const MONTHS = Array.from({ length: 7 }, (_, at) => String(at + 1).padStart(2, '0'));

/** Numbers that are often small, or leave little of a whole that may itself be small. */
const numbers = fc
  .tuple(
    fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 300 })),
    fc.oneof(fc.nat({ max: 8 }), fc.nat({ max: 300 })),
  )
  .map(([count, rest]) => ({ count, of: Math.max(1, count + rest), expected: null }));
type Numbers = Pick<MeasuredFigure, 'count' | 'of' | 'expected'>;

const table = fc.array(numbers, { minLength: 42, maxLength: 42 });

const toFigures = (all: Numbers[]): MeasuredFigure[] =>
  all.map((each, at) => {
    const month = MONTHS[at % 7];
    const period = { from: `2027-${month}-01`, until: `2027-${month}-28` };
    return { ...each, ...period, practiceId: `p${Math.floor(at / 7)}`, indicator: 'Flu' };
  });

/** All that can be seen of figures: each chart with its words, each of one practice, and the table. */
function allSeen(all: Numbers[], hiding: Hiding): string {
  const set = { ...MEASURES, ...hiding };
  const viewer = { speaksFor: new Set(['o1']), givesFigures: false };
  const figures = seenBy(viewer, { set, practices: PRACTICES, figures: toFigures(all) });
  const asked = { review: MEASURED_REVIEW, seen: { set, figures }, indicator: 'Flu' };
  const looks: (() => Message)[] = [
    ...['B', 'C', undefined].map((practice) => () => showControlChart({ ...asked, practice })),
    ...MONTHS.flatMap((month) => {
      const period = { from: `2027-${month}-01`, until: `2027-${month}-28` };
      return [() => showFunnel({ ...asked, period }), () => showRanking({ ...asked, period })];
    }),
  ];
  return [JSON.stringify(toRows(figures)), ...looks.map(seenOr)].join('\n');
}

function seenOr(look: () => Message): string {
  try {
    return readView(look());
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

describe('what is hidden cannot be worked out', () => {
  test.each(Object.entries(RULES))(
    'nothing that is shown, no total and no limit, changes with it (%s)',
    (_, hiding) => {
      fc.assert(
        fc.property(table, table, (one, other) => {
          // Every other table that hides the same figures, and shows the same others.
          const changed = one.map((each, at) => {
            const instead = other[at] ?? each;
            return isHidden(each, hiding) && isHidden(instead, hiding) ? instead : each;
          });
          expect(allSeen(changed, hiding)).toBe(allSeen(one, hiding));
        }),
        { numRuns: 40 },
      );
    },
  );

  test('each hidden count may so be any that the rule hides, whatever totals say', () => {
    const shown = Array.from(
      { length: 42 },
      (_, at): Numbers => ({ count: 20 + at, of: 200, expected: null }),
    );
    const looks = [1, 2, 3, 4].map((count) =>
      allSeen(
        shown.map((each, at) => (at === 8 ? { ...each, count } : each)),
        RULES.usual,
      ),
    );
    expect(new Set(looks).size).toBe(1);
    expect(looks[0]).toContain('*');
  });

  test('what is not hidden is seen to change', () => {
    const shown = Array.from({ length: 42 }, (): Numbers => ({ count: 20, of: 200, expected: null }));
    const changed = shown.map((each, at) => (at === 8 ? { ...each, count: 21 } : each));
    expect(allSeen(changed, RULES.usual)).not.toBe(allSeen(shown, RULES.usual));
  });
});
