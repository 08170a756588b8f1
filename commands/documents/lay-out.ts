import type { EChartsCoreOption } from 'echarts/core';
import { toPng } from './picture.ts';

/** How wide a chart is, in the units it is laid out in. */
export const WIDTH = 640;
/** How wide its picture is, and how high it may be at most, in pixels: Teams takes up to 1024. */
const PIXELS = 960;
const HIGHEST = 1024;

export const INK = '#212b32';
export const BLUE = '#005eb8';
export const RED = '#d5281b';
/** Words in a chart. */
export const WORDS = { color: INK, fontSize: 15 };
/** Words among dots and lines, which can be read where they stand over one. */
export const OVER_LINES = { ...WORDS, textBorderColor: '#ffffff', textBorderWidth: 3 };
/** Words beside points that lie close together. */
export const SMALL_WORDS = { ...OVER_LINES, fontSize: 12 };
/** The layer of lines that are drawn across, below that of words. */
export const UNDER_LABELS = 1;

/** How high a line below the title is. */
const NOTE = 18;

/** How much higher a picture is with so many lines below its title. */
export const roomFor = (notes: readonly string[] = []): number => notes.length * NOTE;

/** What an axis of values says: its title, and what stands behind each of its numbers. */
export interface ValueAxis {
  /** "Share". */
  title: string;
  /** "%". */
  unit: string;
}

/** An axis of values with its title and unit, if it has any. */
export const valueAxis = (axis: ValueAxis | undefined, isUpright: boolean) => ({
  type: 'value' as const,
  axisLabel: { ...WORDS, formatter: `{value}${axis?.unit ?? ''}` },
  ...(axis && {
    ...{ name: axis.title, nameLocation: 'middle' as const, nameTextStyle: WORDS },
    nameGap: isUpright ? 52 : 30,
  }),
});

/** What all charts have: the title, with smaller lines below it, the font, and nothing that moves. */
export const titled = (title: string, notes: readonly string[] = []) => ({
  animation: false,
  textStyle: { fontFamily: 'Source Sans 3' },
  title: {
    text: title,
    textStyle: { color: INK, fontSize: 18, width: WIDTH - 40, overflow: 'break' as const },
    subtext: notes.join('\n'),
    subtextStyle: {
      color: INK,
      fontSize: 13,
      lineHeight: NOTE,
      width: WIDTH - 20,
      overflow: 'break' as const,
    },
    itemGap: 6,
  },
});

/** Lays a chart out as SVG, so high. */
export async function layOut(options: EChartsCoreOption, height: number): Promise<string> {
  const { init } = await loadCharts();
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  drawing.setOption(options);
  const svg = drawing.renderToSVGString();
  drawing.dispose();
  return svg;
}

/** The library is loaded only when a chart is asked for, and of it only what is used. */
async function loadCharts() {
  const [{ init, use }, charts, components, { LabelLayout }, { SVGRenderer }] = await Promise.all([
    import('echarts/core'),
    import('echarts/charts'),
    import('echarts/components'),
    import('echarts/features'),
    import('echarts/renderers'),
  ]);
  const { GridComponent, MarkLineComponent, TitleComponent } = components;
  use([charts.BarChart, charts.LineChart, charts.ScatterChart, LabelLayout]);
  use([GridComponent, MarkLineComponent, TitleComponent, SVGRenderer]);
  return { init };
}

/** A PNG of what was laid out so high. */
export const toPicture = (svg: string, height: number): Promise<Uint8Array> =>
  toPng(svg, Math.min(PIXELS, Math.floor((HIGHEST * WIDTH) / height)));
