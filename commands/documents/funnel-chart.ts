import {
  BLUE,
  INK,
  layOut,
  OVER_LINES,
  RED,
  roomFor,
  titled,
  toPicture,
  UNDER_LABELS,
  type ValueAxis,
  valueAxis,
  WORDS,
} from './lay-out.ts';
import { BESIDE, freePlace, type LabelPlace } from './place-label.ts';

/**
 * A funnel plot: dots over how large each is, and limits that close in as that grows. Whoever is told of a dot is told all
 * that the picture shows of it.
 */
export interface FunnelChart {
  title: string;
  /** What it is for and how it was made: small lines below the title. */
  notes: string[];
  /** What the values are. */
  axis: ValueAxis;
  /** What the dots lie over: "Denominator". */
  across: string;
  /** Says a value: "20.9%". */
  amount(value: number): string;
  dots: Dot[];
  /** The line that the limits close in on. */
  middle: { label: string; value: number };
  /** Each pair of limits, at sizes that grow. */
  limits: { label: string; at: LimitAt[] }[];
}

interface Dot {
  label: string;
  /** "62 of 200". */
  says: string;
  size: number;
  value: number;
  /** Beyond which limit it lies, in words. It is drawn as a red diamond. */
  outside?: string;
  /** It is shown with its label even within the limits. */
  isOwn?: boolean;
}

interface LimitAt {
  size: number;
  lower: number;
  upper: number;
}

const heightOf = ({ notes }: FunnelChart): number => 460 + roomFor(notes);

/** Draws a funnel plot as a PNG on a white ground. */
export const drawFunnel = async (chart: FunnelChart): Promise<Uint8Array> =>
  toPicture(await funnelToSvg(chart), heightOf(chart));

/** Says what a funnel plot shows, for those who do not see it: every dot, and the limits where they begin and end. */
export function sayFunnel({ title, notes, across, amount, dots, middle, limits }: FunnelChart): string {
  const said = dots.map(
    ({ label, value, says, outside }) =>
      `${label}: ${amount(value)}, ${says}${outside === undefined ? '' : ` (${outside})`}`,
  );
  const ends = limits.flatMap(({ label, at }) =>
    [at[0], at.at(-1)].flatMap((end) =>
      end
        ? `${label} at ${end.size.toLocaleString('en-GB')}: ${amount(end.lower)} to ${amount(end.upper)}`
        : [],
    ),
  );
  return `Funnel plot of “${title}”, over ${across.toLowerCase()}. ${said.join('; ')}. A line across at ${middle.label}: ${amount(middle.value)}. Limits of ${ends.join('; of ')}.${notes.map((note) => ` ${note}.`).join('')}`;
}

/** Lays a funnel plot out as SVG. */
export const funnelToSvg = (chart: FunnelChart): Promise<string> =>
  layOut(optionsFor(chart), heightOf(chart));

function optionsFor({ title, notes, axis, across, dots, middle, limits }: FunnelChart) {
  const highest = highestOf(dots);
  const curves = limits.flatMap(({ at }) => [
    at.map(({ size, lower }) => ({ size, value: lower })),
    at.map(({ size, upper }) => ({ size, value: upper })),
  ]);
  return {
    ...titled(title, notes),
    grid: { left: 8, right: 64, top: 70 + roomFor(notes), bottom: 30, outerBoundsMode: 'same' as const },
    xAxis: {
      ...{ type: 'value' as const, min: 0, name: across, nameLocation: 'middle' as const },
      ...{ nameGap: 30, nameTextStyle: WORDS, axisLabel: { ...WORDS, hideOverlap: true } },
      splitLine: { show: false },
    },
    yAxis: { ...valueAxis(axis, true), min: 0, max: highest },
    series: [
      ...limits.flatMap(({ label, at }, wider) => [
        curve(
          at.map(({ size, lower }) => [size, lower]),
          { wider },
        ),
        curve(
          at.map(({ size, upper }) => [size, upper]),
          { wider, label },
        ),
      ]),
      {
        type: 'scatter' as const,
        data: dots.map((dot) => toDot(dot, freePlace(dot, { dots, middle: middle.value, highest, curves }))),
        labelLayout: { moveOverlap: 'shiftY' as const, hideOverlap: true },
        markLine: {
          ...{ symbol: 'none', silent: true, data: [{ yAxis: middle.value }], z: UNDER_LABELS },
          lineStyle: { color: INK, width: 1.5, type: 'solid' as const },
          label: { show: false },
        },
      },
    ],
  };
}

/** The values fill the picture, and limits of very few may go beyond it. */
const highestOf = (dots: Dot[]): number => {
  const highest = Math.max(...dots.map(({ value }) => value)) * 1.25;
  return highest > 100 ? Math.ceil(highest / 20) * 20 : Math.min(100, Math.ceil(highest / 5) * 5 || 5);
};

/** The inner limits are dashed, the outer ones are not. */
const curve = (data: (number | undefined)[][], { wider, label }: { wider: number; label?: string }) => ({
  ...{ type: 'line' as const, data, showSymbol: false, smooth: false, clip: true, silent: true },
  lineStyle: { color: RED, width: 1.5, type: wider > 0 ? ('solid' as const) : ('dashed' as const) },
  // The outer label stands above its limit, so that neither pushes the other away from its own.
  endLabel: {
    ...{ ...WORDS, show: label !== undefined, formatter: label ?? '', color: RED },
    ...(wider > 0 && { verticalAlign: 'bottom' as const, offset: [0, -2] }),
  },
});

const toDot = ({ label, size, value, outside, isOwn = false }: Dot, place: LabelPlace) => ({
  value: [size, value],
  symbol: outside === undefined ? 'circle' : 'diamond',
  symbolSize: outside === undefined ? 11 : 16,
  itemStyle: { color: outside === undefined ? BLUE : RED, opacity: 1 },
  label: {
    ...{ show: outside !== undefined || isOwn, ...place, formatter: () => label },
    ...OVER_LINES,
  },
  labelLine: { show: place.distance > BESIDE, lineStyle: { color: INK, width: 1 } },
});
