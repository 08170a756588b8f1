import type { Cost } from './load.ts';
import type { NudgeCosts } from './nudges.ts';
import type { Beside, ReadingCosts } from './reading.ts';
import type { Start, Starts } from './starts.ts';
import type { TickCosts } from './tick.ts';

/** What the requests of one kind cost one bot, beside the bare bot of the same platform. */
export interface Row {
  platform: 'Slack' | 'Teams';
  name: string;
  cost: Cost;
  /** As multiples of the bare bot's. */
  ratio: { cpu: number; ack: number; answered: number };
  /** The CPU as a multiple of what the same takes by hand; null for the bare bot. */
  byHand: number | null;
  /** The same of how many are answered a second. */
  rateByHand: number | null;
}

/** All that is measured; times in milliseconds, memory in megabytes. */
export interface Figures {
  rows: Row[];
  starts: Starts;
  reading: ReadingCosts;
  /** Many at one instant, and very many. */
  nudges: NudgeCosts[];
  tick: TickCosts;
  /** After the load. */
  memoryMb: Record<'external' | 'embedded' | 'bareBolt' | 'bareEcho' | 'byHand', number>;
}

/** What we want, and whether it is so. */
interface Aim {
  aim: string;
  most: number;
  /** It is the least that is aimed at, not the most. */
  isLeast?: true;
  seen: number;
  unit: 's' | 'ms' | 'MB' | '×';
}

/** The costs beside those of the first, which is the bare bot. */
export function toRows(platform: Row['platform'], costs: { name: string; cost: Cost }[]): Row[] {
  const bare = costs[0]?.cost;
  const byHand = (name: string) =>
    costs.find((each) => each.name === `by hand: ${name.split(': ')[1]}`)?.cost;
  return costs.flatMap(({ name, cost }) =>
    bare
      ? [
          {
            ...{ platform, name, cost },
            ratio: {
              cpu: cost.cpu / bare.cpu,
              ack: cost.ack.p50 / bare.ack.p50,
              answered: cost.answered.p50 / bare.answered.p50,
            },
            byHand: cost.cpu / (byHand(name)?.cpu ?? Number.NaN) || null,
            rateByHand: cost.perSecond / (byHand(name)?.perSecond ?? Number.NaN) || null,
          },
        ]
      : [],
  );
}

/** How many times what the same takes by hand a command may take. */
const MOST_BY_HAND: Record<Row['platform'], Partial<Record<string, number>>> = {
  Slack: { 'action list': 1.5, 'action add': 2, vote: 2 },
  Teams: { 'action list': 1.2, 'action add': 1.5, vote: 1.5 },
};

/** The aims that the project has set itself. Those of speed are for external stores, as in production. */
function aimsOf(figures: Figures): Aim[] {
  const { rows, starts, memoryMb, reading } = figures;
  const speed = rows
    .filter(({ name }) => name.startsWith('Convenor, external'))
    .flatMap(({ platform, name, byHand }): Aim[] => {
      const what = name.split(': ')[1] ?? '';
      const most = MOST_BY_HAND[platform][what];
      if (most === undefined || byHand === null) return [];
      return [{ aim: `${platform}, ${what}: CPU, beside the same by hand`, most, seen: byHand, unit: '×' }];
    });
  const start = ({ name, readyMs }: Start, most: number): Aim => ({
    ...{ aim: `${name}: ready`, most, seen: readyMs / 1000, unit: 's' },
  });
  return [
    start(starts.embedded, 2),
    start(starts.external, 1),
    { aim: `${starts.embedded.name}: memory after the load`, most: 450, seen: memoryMb.embedded, unit: 'MB' },
    {
      aim: `${starts.external.name}: memory when ready`,
      most: 160,
      seen: starts.external.memoryMb,
      unit: 'MB',
    },
    { aim: `${starts.external.name}: memory after the load`, most: 250, seen: memoryMb.external, unit: 'MB' },
    ...speed,
    ...moreAims(figures),
    ...besideBefore('Reading any line: CPU, beside before', reading.all),
    ...besideBefore('Reading a line that was understood before: CPU, beside before', reading.both),
    {
      aim: `Reading 4,000 characters, ${reading.hostile.name}`,
      most: 5,
      seen: reading.hostile.took / 1000,
      unit: 'ms',
    },
  ];
}

/** The aim for lines that are measured beside the grammar of before; none where the history does not go back so far. */
const besideBefore = (aim: string, { now, before }: Beside): Aim[] =>
  before === undefined ? [] : [{ aim, most: 1, seen: now / before, unit: '×' }];

/** Those of how much is done in a second, and of what is due. */
function moreAims({ rows, nudges, tick }: Figures): Aim[] {
  const votes = rows.flatMap(({ platform, name, rateByHand }): Aim[] =>
    name === 'Convenor, external: vote' && rateByHand !== null
      ? [
          {
            aim: `${platform}, votes a second, beside the same by hand`,
            ...{ most: 0.5, isLeast: true, seen: rateByHand, unit: '×' },
          },
        ]
      : [],
  );
  const reminders = nudges.flatMap(({ count, ours, bare }): Aim[] => [
    {
      aim: `${inThousands(count)} reminders: how many a second, beside a bare worker`,
      ...{ most: 0.3, isLeast: true, seen: ours.perSecond / bare.perSecond, unit: '×' },
    },
    {
      aim: `${inThousands(count)} reminders: CPU, beside a bare worker`,
      ...{ most: 3, seen: ours.cpu / bare.cpu, unit: '×' },
    },
  ]);
  return [
    ...votes,
    ...reminders,
    {
      aim: `Looking for what is due among ${inThousands(tick.pending)}, beside a bare read`,
      ...{ most: 2, seen: tick.ours / tick.bare, unit: '×' },
    },
  ];
}

const inThousands = (count: number): string => count.toLocaleString('en-GB');

/** What happens at its time, in sentences. */
export function dueInWords({ nudges, tick, rows }: Figures): string {
  const reminders = nudges.map(
    ({ count, ours, bare }) =>
      `${inThousands(count)} reminders due at one instant go out at ${ours.perSecond.toFixed(0)} a second (a bare worker of BullMQ that makes the same calls: ${bare.perSecond.toFixed(0)}), with ${ours.cpu.toFixed(1)} ms of CPU each (${bare.cpu.toFixed(1)}); the bot held ${ours.memoryMb.before.toFixed(0)} MB before, and ${ours.memoryMb.most.toFixed(0)} at most.`,
  );
  const shown = rows
    .filter(({ name }) => name === 'Convenor, external: action add')
    .map(
      ({ platform, cost: { shownAfter } }) =>
        `${shownAfter.p50.toFixed(0)} ms after the acknowledgement in ${platform} (p99 ${shownAfter.p99.toFixed(0)} ms)`,
    );
  const votes = rows
    .filter(({ name }) => name.endsWith(': vote') && !name.includes('embedded'))
    .map(
      ({ platform, name, cost }) => `${cost.perSecond.toFixed(0)} in ${platform} (${name.split(': ')[0]})`,
    );
  return [
    ...reminders,
    `Looking for what is due among ${inThousands(tick.pending)} pending messages takes ${tick.ours.toFixed(1)} ms, a bare read by the index ${tick.bare.toFixed(1)}.`,
    `The card of an action is shown ${shown.join(' and ')}.`,
    `Votes a second, with eight at a time: ${votes.join(', ')}.`,
  ].join(' ');
}

/** What reading takes, in a sentence or two. */
export function readingInWords({ all, both, hostile }: ReadingCosts): string {
  const micros = (value: number) => `${value.toFixed(0)} µs`;
  const took = ({ before }: Beside) => (before === undefined ? '' : `, where it took ${micros(before)}`);
  const known =
    both.before === undefined
      ? ''
      : ` One that was understood before people’s own words were takes ${micros(both.now)}${took(both)}.`;
  return `Reading a typed line takes ${micros(all.now)}${took(all)}.${known} The hardest 4,000 characters that we know take ${(hostile.took / 1000).toFixed(1)} ms.`;
}

/** The figures and the aims, for a program. */
export const toJson = (figures: Figures): string =>
  `${JSON.stringify({ ...figures, aims: aimsOf(figures) }, null, 2)}\n`;

/** The figures as tables, for people. */
export function toText(figures: Figures): string {
  const { rows, starts, memoryMb, reading } = figures;
  const ms = (value: number) => value.toFixed(1);
  const times = (value: number) => `${value.toFixed(2)} ×`;
  const speed = rows.map(({ platform, name, cost: { cpu, cpuRange, ack, answered }, ratio, byHand }) => [
    `${platform}: ${name}`,
    ...[ms(cpu), cpuRange.map(ms).join('–'), times(ratio.cpu), byHand === null ? '' : times(byHand)],
    ...[ms(ack.p50), ms(ack.p99), times(ratio.ack)],
    ...[ms(answered.p50), ms(answered.p99), times(ratio.answered)],
  ]);
  const after: Partial<Record<string, number>> = memoryMb;
  const start = Object.entries(starts).map(([key, { name, readyMs, memoryMb: held }]) => {
    return [name, (readyMs / 1000).toFixed(2), held.toFixed(0), after[key]?.toFixed(0) ?? ''];
  });
  const aims = aimsOf(figures).map(({ aim, most, isLeast, seen, unit }) => {
    const told = `${seen.toFixed(unit === 'MB' ? 0 : 2)} ${unit}`;
    const isMet = isLeast ? seen >= most : seen <= most;
    return [aim, `${isLeast ? 'at least' : 'at most'} ${most} ${unit}`, told, isMet ? 'met' : 'missed'];
  });
  return [
    'Milliseconds a request: CPU with eight at a time, the rest with one at a time; × the bare bot, or the same by hand.\n',
    table([
      ['', 'CPU', 'range', 'bare', 'by hand', 'ack p50', 'p99', 'bare', 'answered p50', 'p99', 'bare'],
      ...speed,
    ]),
    'Starting: seconds until ready, and megabytes then and after the load.\n',
    table([['', 'ready', 'memory', 'after'], ...start]),
    `${readingInWords(reading)}\n`,
    `${dueInWords(figures)}\n`,
    'Aims.\n',
    table([['', 'aim', 'seen', ''], ...aims]),
  ].join('\n');
}

function table(lines: string[][]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const pad = (cell: string, column: number) => {
    const width = widths[column] ?? 0;
    return column === 0 ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => `${line.map(pad).join('  ').trimEnd()}\n`).join('');
}
