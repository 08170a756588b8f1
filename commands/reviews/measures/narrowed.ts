import { listed } from '../../cards/listed.ts';
import { foldName } from '../../fields/called.ts';
import { UserError } from '../../user-error.ts';
import type { ChartAsked } from './chart-parts.ts';
import { formatPeriod, type Period } from './period.ts';
import { codeName, type SeenFigure } from './seen-figures.ts';

/** The indicators of figures, in their order. */
export const indicatorsOf = (figures: SeenFigure[]): string[] => [
  ...new Set(figures.map(({ indicator }) => indicator)),
];

/** The indicator that words mean: its whole name, or a part that only it has. Undefined if none or several. */
export function indicatorMeant(words: string, indicators: string[]): string | undefined {
  const folded = foldName(words);
  const whole = indicators.find((each) => foldName(each) === folded);
  if (whole !== undefined) return whole;
  const [found, ...others] = indicators.filter((each) => foldName(each).includes(folded));
  return others.length === 0 ? found : undefined;
}

/** The figures of an indicator. */
export const ofIndicator = ({ seen, indicator }: Pick<ChartAsked, 'seen' | 'indicator'>): SeenFigure[] =>
  seen.figures.filter((figure) => figure.indicator === indicator);

/** The figures of the period that is asked for, or of the latest. */
export function periodOf(asked: ChartAsked): { period: Period; figures: SeenFigure[] } {
  const all = ofIndicator(asked);
  const latest = all.reduce((found, each) => (each.from > found.from ? each : found), all[0] as SeenFigure);
  const period = asked.period ?? latest;
  const figures = all.filter(({ from, until }) => from === period.from && until === period.until);
  if (figures.length > 0) return { period, figures };
  throw new UserError(
    `There are no figures of ${asked.indicator} for ${formatPeriod(period)}. The latest are for ${formatPeriod(latest)}.`,
    { field: 'period' },
  );
}

/** The figures of the practice that is asked for, or of the only or the caller’s own one; undefined for all. */
export function practiceOf(asked: ChartAsked): { practice: string; figures: SeenFigure[] } | undefined {
  const all = ofIndicator(asked);
  const names = namesOf(all);
  const own = names.length === 1 ? names : namesOf(all.filter(({ isOwn }) => isOwn));
  const meant =
    asked.practice === undefined
      ? own.length === 1
        ? own[0]
        : undefined
      : practiceMeant(asked.practice, all);
  if (asked.practice !== undefined && meant === undefined)
    throw new UserError(
      `There are no figures of a practice “${asked.practice}” that you may see. There are those of ${listed(names)}.`,
      { field: 'practice' },
    );
  return meant === undefined
    ? undefined
    : { practice: meant, figures: all.filter(({ practice }) => practice === meant) };
}

const namesOf = (figures: SeenFigure[]): string[] => [...new Set(figures.map(({ practice }) => practice))];

/** By its name, its code name, or the letter of that. */
function practiceMeant(words: string, all: SeenFigure[]): string | undefined {
  const folded = foldName(words);
  const isMeant = ({ practice, code }: SeenFigure) =>
    [practice, codeName(code)].some((name) => [folded, `practice ${folded}`].includes(foldName(name)));
  return all.find(isMeant)?.practice;
}
