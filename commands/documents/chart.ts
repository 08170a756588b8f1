import { listed } from '../cards/listed.ts';
import { toPng } from './picture.ts';

/**
 * Numbers to be drawn: `bars` compare things, a `line` follows them through time, and `dots` do so with the
 * limits that they are held against.
 */
export interface Chart {
  kind: 'bars' | 'line' | 'dots';
  title: string;
  /** Says a number with what it counts: "2 votes". */
  amount(value: number): string;
  /** In the order in which they are drawn. */
  points: Point[];
  /** Lines drawn right across. */
  limits?: Point[];
}

interface Point {
  label: string;
  value: number;
}

/** How wide a chart is, in the units it is laid out in. */
const WIDTH = 640;
/** How wide its picture is, and how high it may be at most, in pixels: Teams takes up to 1024. */
const PIXELS = 960;
const HIGHEST = 1024;
const LONGEST_LABEL = 200;
const INK = '#212b32';
const BLUE = '#005eb8';
const RED = '#d5281b';

/** Draws a chart as a PNG on a white ground. The title and the labels may be any words. */
export const drawChart = async (chart: Chart): Promise<Uint8Array> =>
  toPng(await toSvg(chart), Math.min(PIXELS, Math.floor((HIGHEST * WIDTH) / heightOf(chart))));

const heightOf = ({ kind, points }: Chart): number => (kind === 'bars' ? 110 + 44 * points.length : 360);

/**
 * Says what a chart shows, for those who do not see it: every number, or of a long row of them the first, the last and
 * both extremes.
 */
export function sayChart({ kind, title, amount, points, limits = [] }: Chart): string {
  const say = ({ label, value }: Point) => `${label}: ${amount(value)}`;
  const what = { bars: 'Bar chart', line: 'Line chart', dots: 'Chart of dots' }[kind];
  const lines = limits.length > 0 ? ` A line across at ${listed(limits.map(say))}.` : '';
  return `${what} of “${title}”. ${points.length > MOST_SAID ? inShort(points, say) : `${points.map(say).join('; ')}.`}${lines}`;
}

/** With more points than this, a reader could not hold them all. */
const MOST_SAID = 24;

function inShort(points: Point[], say: (point: Point) => string): string {
  const by = (than: (a: number, b: number) => boolean) =>
    points.reduce((found, each) => (than(each.value, found.value) ? each : found));
  const [first, last] = [points[0], points.at(-1)].map((each) => (each ? say(each) : ''));
  const lowest = say(by((a, b) => a < b));
  const highest = say(by((a, b) => a > b));
  return `${points.length} in all. First, ${first}; last, ${last}; lowest, ${lowest}; highest, ${highest}.`;
}

/** Lays a chart out as SVG. */
export async function toSvg(chart: Chart): Promise<string> {
  const { init } = await loadCharts();
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height: heightOf(chart) });
  drawing.setOption(optionsFor(chart));
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

/** The library is loaded only when a chart is asked for, and of it only what is used. */
async function loadCharts() {
  const [{ init, use }, charts, components, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/renderers'),
  ]);
  const { GridComponent, MarkLineComponent, TitleComponent } = components;
  use([charts.BarChart, charts.LineChart, charts.ScatterChart]);
  use([GridComponent, MarkLineComponent, TitleComponent, SVGRenderer]);
  return { init };
}

function optionsFor({ kind, title, points, limits = [] }: Chart) {
  const isAcross = kind === 'bars';
  const words = { color: INK, fontSize: 15 };
  const highest = Math.max(...limits.map(({ value }) => value));
  const names = {
    type: 'category' as const,
    data: points.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: { ...words, ...(isAcross && { width: LONGEST_LABEL, overflow: 'break' as const }) },
  };
  const numbers = {
    ...{ type: 'value' as const, min: 0, minInterval: 1, axisLabel: words },
    ...(highest > Math.max(...points.map(({ value }) => value)) && { max: highest }),
  };
  const across = limits.map(({ label, value }) => ({
    ...{
      name: label,
      label: { ...words, color: RED, formatter: `${label} ${value}`, position: 'end' as const },
    },
    ...(isAcross ? { xAxis: value } : { yAxis: value }),
  }));
  const series = {
    data: points.map(({ value }) => value),
    itemStyle: { color: BLUE },
    label: { show: true, position: isAcross ? ('right' as const) : ('top' as const), ...words },
    markLine: {
      ...{ symbol: 'none', silent: true, data: across },
      lineStyle: { color: RED, width: 2 },
    },
  };
  return {
    animation: false,
    textStyle: { fontFamily: 'Source Sans 3' },
    title: {
      text: title,
      textStyle: { color: INK, fontSize: 18, width: WIDTH - 40, overflow: 'break' as const },
    },
    grid: {
      left: 8,
      right: limits.length > 0 && !isAcross ? 110 : 48,
      top: 70,
      bottom: 8,
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
