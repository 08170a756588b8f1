import { listed } from '../cards/listed.ts';
import {
  BLUE,
  INK,
  layOut,
  RED,
  roomFor,
  SMALL_WORDS,
  titled,
  toPicture,
  UNDER_LABELS,
  type ValueAxis,
  valueAxis,
  WORDS,
} from './lay-out.ts';

/**
 * Numbers to be drawn: `bars` compare things, a `line` follows them through time, and `dots` do so with the
 * limits that they are held against.
 */
export interface Chart {
  kind: 'bars' | 'line' | 'dots';
  title: string;
  /** What it is for and how it was made: small lines below the title. */
  notes?: string[];
  /** What its numbers are, if not plain counts. */
  axis?: ValueAxis;
  /** Says a number with what it counts: "2 votes". */
  amount(value: number): string;
  /** In the order in which they are drawn. */
  points: Point[];
  /** Lines drawn right across: dashed for limits, or a whole line in the middle. */
  limits?: (Point & { isMiddle?: true })[];
  /** The axis of a line or of dots begins where the values do, and not at none. */
  isClose?: boolean;
}

interface Point {
  label: string;
  value: number;
  /** Why it stands out, in a few words. It is drawn as a red diamond. */
  because?: string;
}

const LONGEST_LABEL = 200;

/** Draws a chart as a PNG on a white ground. The title and the labels may be any words. */
export const drawChart = async (chart: Chart): Promise<Uint8Array> =>
  toPicture(await toSvg(chart), heightOf(chart));

const heightOf = ({ kind, points, notes, axis }: Chart): number =>
  (kind === 'bars' ? 110 + 44 * points.length + (axis ? AXIS_TITLE : 0) : 360) + roomFor(notes);

/** How much room the title of an axis takes at the bottom. */
const AXIS_TITLE = 30;

/**
 * Says what a chart shows, for those who do not see it: every number, or of a long row of them the first, the last and
 * both extremes.
 */
export function sayChart({ kind, title, amount, points, limits = [], notes = [] }: Chart): string {
  const say = ({ label, value, because }: Point) =>
    `${label}: ${amount(value)}${because === undefined ? '' : ` (${because})`}`;
  const what = { bars: 'Bar chart', line: 'Line chart', dots: 'Chart of dots' }[kind];
  const lines = limits.length > 0 ? ` A line across at ${listed(limits.map(say))}.` : '';
  return `${what} of “${title}”. ${points.length > MOST_SAID ? inShort(points, say) : `${points.map(say).join('; ')}.`}${lines}${notes.map((note) => ` ${note}.`).join('')}`;
}

/** With more points than this, a reader could not hold them all. */
const MOST_SAID = 24;

function inShort(points: Point[], say: (point: Point) => string): string {
  const by = (than: (a: number, b: number) => boolean) =>
    points.reduce((found, each) => (than(each.value, found.value) ? each : found));
  const [first, last] = [points[0], points.at(-1)].map((each) => (each ? say(each) : ''));
  const lowest = say(by((a, b) => a < b));
  const highest = say(by((a, b) => a > b));
  const special = points.filter(({ because }) => because !== undefined);
  const those = special.length === 0 ? '' : ` Standing out: ${special.map(say).join('; ')}.`;
  return `${points.length} in all. First, ${first}; last, ${last}; lowest, ${lowest}; highest, ${highest}.${those}`;
}

/** The ends of an axis that has all values, and a little room for the words beside them. */
function closeTo(points: Point[]): { min: number; max: number } {
  const values = points.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...values), Math.max(...values)];
  const room = (highest - lowest) / 8;
  return { min: Math.max(0, Math.floor(lowest - room)), max: Math.ceil(highest + room) };
}

/** Lays a chart out as SVG. */
export const toSvg = (chart: Chart): Promise<string> => layOut(optionsFor(chart), heightOf(chart));

function optionsFor({ kind, title, notes, axis, points, limits = [], isClose = false }: Chart) {
  const isAcross = kind === 'bars';
  const unit = axis?.unit ?? '';
  const highest = Math.max(...limits.map(({ value }) => value));
  const names = {
    type: 'category' as const,
    data: points.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: { ...WORDS, ...(isAcross && { width: LONGEST_LABEL, overflow: 'break' as const }) },
  };
  const numbers = {
    ...valueAxis(axis, !isAcross),
    ...(isClose ? { scale: true } : { min: 0, minInterval: 1 }),
    ...(isClose && closeTo([...points, ...limits])),
    ...(!isClose && highest > Math.max(...points.map(({ value }) => value)) && { max: highest }),
  };
  const across = limits.map(({ label, value, isMiddle = false }) => ({
    ...{
      name: label,
      label: {
        ...{ ...WORDS, color: isMiddle ? INK : RED },
        ...{ formatter: `${label} ${value}${unit}`, position: 'end' as const },
      },
      ...(isMiddle && { lineStyle: { color: INK, width: 1.5, type: 'solid' as const } }),
    },
    ...(isAcross ? { xAxis: value } : { yAxis: value }),
  }));
  const middle = limits.find(({ isMiddle }) => isMiddle)?.value ?? Number.NEGATIVE_INFINITY;
  const series = {
    data: points.map(({ value, because }) => ({
      value,
      ...(because !== undefined && { symbol: 'diamond', symbolSize: 17, itemStyle: { color: RED } }),
      ...(value < middle && { label: { position: 'bottom' as const } }),
    })),
    itemStyle: { color: BLUE },
    label: {
      ...{ show: true, position: isAcross ? ('right' as const) : ('top' as const) },
      ...{ ...(isAcross || !axis ? WORDS : SMALL_WORDS), formatter: `{c}${unit}` },
    },
    markLine: {
      ...{ symbol: 'none', silent: true, data: across, z: UNDER_LABELS },
      lineStyle: { color: RED, width: 2 },
    },
  };
  const widest = Math.max(0, ...limits.map(({ label, value }) => `${label} ${value}${unit}`.length));
  return {
    ...titled(title, notes),
    grid: {
      left: 8,
      right: limits.length > 0 && !isAcross ? Math.max(110, widest * 8) : 48,
      top: 70 + roomFor(notes),
      bottom: isAcross && axis ? AXIS_TITLE : 8,
      outerBoundsMode: 'same' as const,
    },
    ...(isAcross ? { yAxis: { ...names, inverse: true }, xAxis: numbers } : { xAxis: names, yAxis: numbers }),
    series: [
      kind === 'line'
        ? { ...series, type: 'line' as const, lineStyle: { color: BLUE, width: 3 }, symbolSize: 9 }
        : kind === 'dots'
          ? { ...series, type: 'scatter' as const, symbolSize: 13 }
          : { ...series, type: 'bar' as const, barWidth: 26 },
    ],
  };
}
