/**
 * Measures Convenor beside a bare Bolt app and a bare botbuilder echo bot, each in a process of its own, and prints what
 * it costs as a multiple of theirs. `--json` prints the figures for a program; `--quick` asks less, for a first look.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Load, measure, type Subject } from './load.ts';
import type { Question } from './platform.ts';
import { startPlatforms } from './platforms.ts';
import { preparePrograms } from './programs.ts';
import { type Figures, toText } from './report.ts';
import { type Running, run } from './running.ts';
import { POSTED, RESPONSE } from './slack.ts';
import { measureStarts } from './starts.ts';
import { startStores } from './stores.ts';
import { REPLY, SENT } from './teams.ts';

const FULL: Load = { warmUp: 200, rounds: 5, single: 40, crowd: 80 };
const QUICK: Load = { warmUp: 40, rounds: 1, single: 20, crowd: 40 };

const { values: options } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
});

const begun: (() => unknown)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'convenor-bench-'));
begun.push(() => rmSync(folder, { recursive: true, force: true }));
try {
  const figures = await bench(options.quick ? QUICK : FULL);
  process.stdout.write(options.json ? `${JSON.stringify(figures, null, 2)}\n` : toText(figures));
} finally {
  for (const stop of begun.reverse()) await stop();
}

async function bench(load: Load): Promise<Figures> {
  const platforms = await startPlatforms();
  begun.push(platforms.close);
  const stores = await startStores(folder);
  begun.push(stores.stop);
  const programs = await preparePrograms(folder, platforms, stores);
  const starts = await measureStarts(programs, options.quick ? 1 : 3);

  const start = async (program: Parameters<typeof run>[0]): Promise<Running> => {
    const running = await run(program);
    begun.push(running.stop);
    return running;
  };
  const bareBolt = await start(programs.bareBolt);
  const bareEcho = await start(programs.bareEcho);
  const external = await start(programs.external);
  const embedded = await start(programs.embedded);
  const { slack, teams } = platforms;
  for (const bot of [external, embedded]) {
    await slack.ask(bot, createNetwork(POSTED));
    await teams.ask(bot, createNetwork(SENT));
  }

  const subjects: Record<string, Subject> = {};
}

const createNetwork = (shown: RegExp): Question => ({
  words: (mark) => `network create "Network ${mark}"`,
  shown,
});
