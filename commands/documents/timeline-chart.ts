import { addDays, type Day, formatDate, formatDay, MONTHS } from '../dates/dates.ts';
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
  WORDS,
} from './lay-out.ts';

/** Dated marks in rows, from one day to another. Whoever is told of it is told all that the picture shows. */
export interface TimelineChart {
  title: string;
  /** Small lines below the title. */
  notes: string[];
  from: Day;
  to: Day;
  today: Day;
  rows: TimelineRow[];
}

interface TimelineRow {
  label: string;
  /** In the order of their days. */
  marks: TimelineMark[];
}

interface TimelineMark {
  /** The few words beside the mark: "W1.1". */
  label: string;
  /** What it is, in words. */
  says: string;
  day: Day;
  state: MarkState;
}

export type MarkState = 'done' | 'open' | 'overdue' | 'at risk' | 'blocked';

/** Each state has a shape and a word of its own, so that nobody has to tell colours apart. */
const LOOKS: Record<MarkState, { symbol: string; says: string; itemStyle: object }> = {
  done: { symbol: 'circle', says: 'done', itemStyle: { color: BLUE, opacity: 1 } },
  open: {
    symbol: 'rect',
    says: 'open',
    itemStyle: { color: '#ffffff', borderColor: INK, borderWidth: 2, opacity: 1 },
  },
  overdue: { symbol: 'diamond', says: 'overdue', itemStyle: { color: RED, opacity: 1 } },
  'at risk': {
    symbol: 'emptyCircle',
    says: 'at risk',
    itemStyle: { color: '#ffffff', borderColor: RED, borderWidth: 2, opacity: 1 },
  },
  blocked: { symbol: 'triangle', says: 'blocked', itemStyle: { color: RED, opacity: 1 } },
};

/** What the shapes mean, for the lines below a title. */
export const SHAPES = 'Circle: done. Square: open. Diamond: overdue. Ring: at risk. Triangle: blocked';

/** How high a row is: words may stand above and below its marks. */
const ROW = 84;
/** Marks of a row that are nearer than so many days have their words above and below in turn. */
const NEAR_DAYS = 50;

const heightOf = ({ rows, notes }: TimelineChart): number => 130 + ROW * rows.length + roomFor(notes);

/** Draws a timeline as a PNG on a white ground. */
export const drawTimeline = async (chart: TimelineChart): Promise<Uint8Array> =>
  toPicture(await timelineToSvg(chart), heightOf(chart));

/** Lays a timeline out as SVG. */
export const timelineToSvg = (chart: TimelineChart): Promise<string> =>
  layOut(optionsFor(chart), heightOf(chart));

/** With more marks than this, a reader could not hold them all: each row is told in short. */
const MOST_SAID = 24;

/** Says what a timeline shows, for those who do not see it. */
export function sayTimeline({ title, notes, from, to, today, rows }: TimelineChart): string {
  const isLong = rows.reduce((sum, { marks }) => sum + marks.length, 0) > MOST_SAID;
  const said = rows.map(({ label, marks }) => {
    if (marks.length === 0) return `${label}: nothing yet.`;
    return `${label}: ${isLong ? inShort(marks) : marks.map(sayMark).join('; ')}.`;
  });
  const now = from <= today && today <= to ? ` Today is ${formatDay(today)}.` : '';
  return `Timeline of “${title}”, from ${formatDay(from)} to ${formatDay(to)}.${now} ${said.join(' ')}${notes.map((note) => ` ${note}.`).join('')}`;
}

const sayMark = ({ says, day, state }: TimelineMark): string =>
  `${says}, ${formatDay(day)}, ${LOOKS[state].says}`;

/** "5 in all, 2 done, 1 overdue". */
function inShort(marks: TimelineMark[]): string {
  const states = Object.entries(LOOKS).flatMap(([state, { says }]) => {
    const count = marks.filter((mark) => mark.state === state).length;
    return count > 0 ? [`${count} ${says}`] : [];
  });
  return [`${marks.length} in all`, ...states].join(', ');
}

/** Marks, each with whether its words stand above it: of two near each other, one's do. */
function placed(marks: TimelineMark[]): (TimelineMark & { isAbove: boolean })[] {
  let last: { day: Day; isAbove: boolean } | undefined;
  return marks.map((mark) => {
    const isNear = last !== undefined && mark.day < addDays(last.day, NEAR_DAYS);
    last = { day: mark.day, isAbove: isNear && !last?.isAbove };
    return { ...mark, isAbove: last.isAbove };
  });
}

/** A day as a chart counts it, in UTC, so that the machine's zone moves nothing. */
const at = (day: Day): number => Date.parse(`${day}T00:00:00Z`);

/** "May"; the year stands below its first month that is shown, and below each January. */
const monthFrom =
  (from: Day) =>
  (time: number): string => {
    const day = new Date(time);
    const month = (MONTHS[day.getUTCMonth()] ?? '').slice(0, 3);
    const isFirst = Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - 1, 1) < at(from);
    return isFirst || day.getUTCMonth() === 0 ? `${month}\n${day.getUTCFullYear()}` : month;
  };

function optionsFor({ title, notes, from, to, today, rows }: TimelineChart) {
  const marks = rows.flatMap((row, y) => placed(row.marks).map((mark) => ({ ...mark, y })));
  return {
    ...titled(title, notes),
    useUTC: true,
    grid: { left: 8, right: 40, top: 70 + roomFor(notes), bottom: 30, outerBoundsMode: 'same' as const },
    xAxis: {
      ...{ type: 'time' as const, min: at(from), max: at(to), position: 'top' as const },
      ...{ axisTick: { show: false }, splitNumber: 12, minInterval: 28 * 86_400_000 },
      axisLabel: {
        ...WORDS,
        formatter: monthFrom(from),
        ...{ hideOverlap: false, showMinLabel: true },
        verticalAlign: 'bottom' as const,
      },
      splitLine: { show: true },
    },
    yAxis: {
      ...{ type: 'category' as const, inverse: true, axisTick: { show: false } },
      data: rows.map(({ label }) => label),
      axisLabel: { ...WORDS, width: 170, overflow: 'break' as const },
      splitLine: { show: true },
    },
    series: [
      {
        type: 'scatter' as const,
        data: marks.map(({ day, y, label, state, isAbove }) => ({
          ...{ value: [at(day), y], symbolSize: 15, ...LOOKS[state] },
          label: {
            ...{
              show: true,
              position: isAbove ? ('top' as const) : ('bottom' as const),
              ...{ ...SMALL_WORDS, backgroundColor: '#ffffff' },
            },
            formatter: () => (state === 'open' ? label : `${label}\n${LOOKS[state].says}`),
          },
        })),
        labelLayout: { moveOverlap: 'shiftX' as const },
        markLine: {
          ...{
            symbol: 'none',
            silent: true,
            data: from <= today && today <= to ? [{ xAxis: at(today) }] : [],
          },
          z: UNDER_LABELS,
          lineStyle: { color: INK, width: 1.5, type: 'dashed' as const },
          label: { ...WORDS, formatter: `Today, ${formatDate(today)}`, position: 'end' as const },
        },
      },
    ],
  };
}
