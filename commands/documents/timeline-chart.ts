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
    symbol: 'circle',
    says: 'at risk',
    itemStyle: { color: '#ffffff', borderColor: RED, borderWidth: 3, opacity: 1 },
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

/** The words of a mark on the first day take some room to the left of it, in days. */
const ROOM_BEFORE = 9;
/** Of more months than this, every second or third is named. */
const MOST_MONTHS = 15;

/** The first days of the months from one day to another that are named. */
function monthsBetween(from: Day, to: Day): number[] {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1];
  const first = from.endsWith('-01') ? month : month + 1;
  const last = (Number(to.slice(0, 4)) - year) * 12 + Number(to.slice(5, 7)) - 1;
  const step = Math.ceil((last - first + 1) / MOST_MONTHS);
  const months: number[] = [];
  for (let each = first; each <= last; each += step) months.push(Date.UTC(year, each, 1));
  return months;
}

/** "May"; the year stands with the first month of it that is named. */
const monthAmong =
  (months: number[]) =>
  (time: number): string => {
    const yearOf = (each: number | undefined) => each !== undefined && new Date(each).getUTCFullYear();
    const month = (MONTHS[new Date(time).getUTCMonth()] ?? '').slice(0, 3);
    const isFirst = yearOf(months[months.indexOf(time) - 1]) !== yearOf(time);
    return isFirst ? `${month}\n${yearOf(time)}` : month;
  };

function optionsFor({ title, notes, from, to, today, rows }: TimelineChart) {
  const months = monthsBetween(from, to);
  const marks = rows.flatMap((row, y) => placed(row.marks).map((mark) => ({ ...mark, y })));
  return {
    ...titled(title, notes),
    useUTC: true,
    grid: { left: 8, right: 40, top: 70 + roomFor(notes), bottom: 30, outerBoundsMode: 'same' as const },
    xAxis: {
      ...{
        type: 'time' as const,
        min: at(addDays(from, -ROOM_BEFORE)),
        max: at(to),
        position: 'top' as const,
      },
      axisTick: { show: false, customValues: months },
      axisLabel: {
        ...WORDS,
        ...{ formatter: monthAmong(months), customValues: months, hideOverlap: false },
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
