/**
 * Measures Convenor beside a bare Bolt app, a bare botbuilder echo bot and the same job by hand, each in a process of its
 * own, and prints what it costs as a multiple of theirs. `--json` prints the figures for a program, `--docs` puts them
 * into docs/operating.md; `--quick` asks less, for a first look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Load, measure, type Subject } from './load.ts';
import { measureNudges, type NudgeCosts } from './nudges.ts';
import type { Platform } from './platform.ts';
import { startPlatforms } from './platforms.ts';
import { preparePrograms } from './programs.ts';
import { measureReading } from './reading.ts';
import { type Figures, toJson, toRows, toText } from './report.ts';
import { type Program, type Running, run } from './running.ts';
import { POSTED, RESPONSE } from './slack.ts';
import { measureStarts } from './starts.ts';
import { startStores } from './stores.ts';
import { writeSummary } from './summary.ts';
import { REPLY, SENT } from './teams.ts';
import { measureTick } from './tick.ts';

const FULL: Load = { warmUp: 1_200, rounds: 5, single: 30, crowd: 80 };
const QUICK: Load = { warmUp: 120, rounds: 1, single: 20, crowd: 40 };

/** How many reminders fall due at once, each in a run of its own; and how many messages are pending. */
const FULL_DUE = { reminders: [2_000, 10_000], pending: 1_000_000 };
const QUICK_DUE = { reminders: [500], pending: 100_000 };

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});
if (process.platform !== 'linux')
  throw new Error('Processes are measured by /proc, which only Linux has. Run this there.');

const begun: (() => unknown)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'convenor-bench-'));
begun.push(() => rmSync(folder, { recursive: true, force: true }));
try {
  const figures = await bench(options.quick ? QUICK : FULL, options.quick ? 1 : 3);
  if (options.docs) writeSummary(figures);
  process.stdout.write(options.json ? toJson(figures) : toText(figures));
} finally {
  for (const stop of begun.reverse()) await stop();
}

async function bench(load: Load, starting: number): Promise<Figures> {
  const due = options.quick ? QUICK_DUE : FULL_DUE;
  const platforms = await startPlatforms();
  begun.push(platforms.close);
  const stores = await startStores(folder);
  begun.push(stores.stop);
  const programs = await preparePrograms(folder, platforms, stores);
  const starts = await measureStarts(programs, starting);
  const reading = await measureReading(folder);
  const nudges: NudgeCosts[] = [];
  for (const count of due.reminders) nudges.push(await measureNudges(programs, platforms, stores, count));
  const tick = await measureTick(await stores.empty(), due.pending);
  const bots = {
    bareBolt: await start(programs.bareBolt),
    bareEcho: await start(programs.bareEcho),
    byHand: await start(programs.byHand),
    external: await start(programs.external),
    embedded: await start(programs.embedded),
  };
  const inSlack = await subjectsIn(platforms.slack, bots.bareBolt, bots, {
    unasked: POSTED,
    asked: RESPONSE,
  });
  const inTeams = await subjectsIn(platforms.teams, bots.bareEcho, bots, { unasked: SENT, asked: REPLY });
  const costs = await measure([...inSlack, ...inTeams], load);
  return {
    rows: [
      ...toRows('Slack', costs.slice(0, inSlack.length)),
      ...toRows('Teams', costs.slice(inSlack.length)),
    ],
    starts,
    reading,
    nudges,
    tick,
    memoryMb: {
      bareBolt: bots.bareBolt.memoryMb(),
      bareEcho: bots.bareEcho.memoryMb(),
      byHand: bots.byHand.memoryMb(),
      external: bots.external.memoryMb(),
      embedded: bots.embedded.memoryMb(),
    },
  };
}

/** What is asked on one platform: of the bare bot first, then of the one by hand and of ours; `paths` say where answers are seen there. */
async function subjectsIn(
  platform: Platform,
  bare: Running,
  bots: Record<'byHand' | 'external' | 'embedded', Running>,
  paths: { unasked: RegExp; asked: RegExp },
): Promise<Subject[]> {
  const create = { words: (mark: string) => `network create "Network ${mark}"`, shown: paths.unasked };
  const list = { words: () => 'action list', shown: paths.asked };
  const add = {
    words: (mark: string) => `action add me Write the summary ${mark} by next Friday`,
    shown: paths.unasked,
  };
  const open = {
    words: (mark: string) => `poll open "Where is ${mark}?" Leeds | York closes in 10 days`,
    shown: paths.unasked,
  };
  let votes = 0;
  const vote = { words: () => `vote P1 ${1 + (votes++ % 2)}`, shown: paths.asked };
  const named = {
    'by hand': bots.byHand,
    'Convenor, external': bots.external,
    'Convenor, embedded': bots.embedded,
  };
  const asked = { 'action list': list, 'action add': add, vote };
  for (const bot of Object.values(named)) {
    await platform.ask(bot, create);
    await platform.ask(bot, open);
  }
  return [
    { name: 'bare', bot: bare, platform, question: list },
    ...Object.entries(named).flatMap(([who, bot]) =>
      Object.entries(asked).map(([what, question]) => ({ name: `${who}: ${what}`, bot, platform, question })),
    ),
  ];
}

async function start(program: Program): Promise<Running> {
  const running = await run(program);
  begun.push(running.stop);
  return running;
}
