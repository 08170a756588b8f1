import { foldName } from '../../fields/called.ts';
import type { LineFault } from '../../files/fault.ts';
import { groupBy } from '../../files/group-by.ts';
import type { FileLine } from '../../files/read-lines.ts';
import type { FigureSaid } from './figures-file.ts';
import { formatPeriod, lengthOf } from './period.ts';

type FigureLine = FileLine<FigureSaid>;

/** The same lines with practices and indicators written as where they stand first. */
export function writtenAlike(lines: FigureLine[]): FigureLine[] {
  const firsts = new Map<string, string>();
  const first = (kind: string, name: string): string => {
    const key = `${kind} ${foldName(name)}`;
    const written = firsts.get(key) ?? name;
    firsts.set(key, written);
    return written;
  };
  return lines.map((line) => {
    const { practice, indicator } = line.said;
    const said = { practice: first('practice', practice), indicator: first('indicator', indicator) };
    return { ...line, said: { ...line.said, ...said } };
  });
}

/** Faults between lines that are written alike: given twice, of unlike kinds, or totals that would give hidden counts away. */
export function faultsBetween(lines: FigureLine[]): LineFault[] {
  const byIndicator = [...groupBy(lines, ({ said }) => said.indicator).values()];
  return [
    ...byIndicator.flatMap((all) => [...unlikeKinds(all), ...unlikeLengths(all)]),
    ...byIndicator.flatMap((all) =>
      [...groupBy(all, ({ said }) => formatPeriod(said.period)).values()].flatMap((group) => [
        ...givenTwice(group),
        ...totalsIn(group),
      ]),
    ),
  ].sort((one, other) => one.line - other.line);
}

const givenTwice = (group: FigureLine[]): LineFault[] =>
  [...groupBy(group, ({ said }) => said.practice).values()].flatMap(([first, ...again]) =>
    again.map(({ fault }) =>
      fault('practice', `Line ${first?.line} gives this practice’s figure for that period already.`),
    ),
  );

function unlikeKinds([first, ...others]: FigureLine[]): LineFault[] {
  const isShare = ({ said }: FigureLine) => said.of !== undefined;
  return others
    .filter((line) => first && isShare(line) !== isShare(first))
    .map(({ fault }) =>
      fault('indicator', `Line ${first?.line} gives this indicator with another kind of denominator.`),
    );
}

/** A year and its months would tell what is hidden in one of the months. */
function unlikeLengths([first, ...others]: FigureLine[]): LineFault[] {
  return others
    .filter(({ said }) => first && lengthOf(said.period) !== lengthOf(first.said.period))
    .map(({ said, fault }) =>
      fault(
        'period',
        `${formatPeriod(said.period)} is not as long as the period on line ${first?.line}. Give all periods of an indicator alike: a longer one would tell what is hidden in a shorter one.`,
      ),
    );
}

const TOTAL =
  /^(?:(?:grand |sub-?)?totals?|total (?:for|of) .+|.+ (?:sub-?)?total|all|all practices|overall|average|mean|england)$/i;

/** A total, by its name or because it is the sum of all others: with it, what is hidden could be worked out. */
function totalsIn(group: FigureLine[]): LineFault[] {
  const sums = sumsOf(group);
  return group
    .filter((line) => TOTAL.test(line.said.practice.trim()) || (group.length > 2 && isHalf(line, sums)))
    .map(({ fault }) =>
      fault(
        'practice',
        'This seems to be the total of other lines. Leave totals out: with them, what is hidden could be worked out.',
      ),
    );
}

const sumsOf = (group: FigureLine[]): [count: number, size: number] => [
  group.reduce((sum, { said }) => sum + said.count, 0),
  group.reduce((sum, line) => sum + sizeIn(line), 0),
];

const sizeIn = ({ said }: FigureLine): number => said.of ?? said.expected ?? 0;

/** Whether a line is half of all, itself included: as much as the others together. */
const isHalf = (line: FigureLine, [count, size]: [number, number]): boolean =>
  line.said.count * 2 === count && sizeIn(line) * 2 === size && count > 0;
