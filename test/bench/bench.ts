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
import { type Figures, toRows, toText } from './report.ts';
import { type Program, type Running, run } from './running.ts';
import { POSTED, RESPONSE } from './slack.ts';
import { measureStarts } from './starts.ts';
import { startStores } from './stores.ts';
import { REPLY, SENT } from './teams.ts';

const FULL: Load = { warmUp: 200, rounds: 5, single: 40, crowd: 80 };
const QUICK: Load = { warmUp: 40, rounds: 1, single: 20, crowd: 40 };

/** What is asked, and the path at which the answer is seen. */
const createNetwork = (shown: RegExp): Question => ({
  words: (mark) => `network create "Network ${mark}"`,
  shown,
});
const add = (shown: RegExp): Question => ({
  words: (mark) => `action add me Write the summary ${mark} by next Friday`,
  shown,
});
const list = (shown: RegExp): Question => ({ words: () => 'action list', shown });

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
  const bareBolt = await start(programs.bareBolt);
  const bareEcho = await start(programs.bareEcho);
  const external = await start(programs.external);
  const embedded = await start(programs.embedded);
  const { slack, teams } = platforms;
  for (const bot of [external, embedded]) {
    await slack.ask(bot, createNetwork(POSTED));
    await teams.ask(bot, createNetwork(SENT));
  }
  const inSlack: Subject[] = [
    { name: 'bare Bolt app: insert a row', bot: bareBolt, platform: slack, question: list(RESPONSE) },
    { name: 'Convenor, external: action add', bot: external, platform: slack, question: add(POSTED) },
    { name: 'Convenor, external: action list', bot: external, platform: slack, question: list(RESPONSE) },
    { name: 'Convenor, embedded: action add', bot: embedded, platform: slack, question: add(POSTED) },
    { name: 'Convenor, embedded: action list', bot: embedded, platform: slack, question: list(RESPONSE) },
  ];
  const inTeams: Subject[] = [
    { name: 'bare echo bot', bot: bareEcho, platform: teams, question: list(REPLY) },
    { name: 'Convenor, external: action add', bot: external, platform: teams, question: add(SENT) },
    { name: 'Convenor, external: action list', bot: external, platform: teams, question: list(REPLY) },
    { name: 'Convenor, embedded: action add', bot: embedded, platform: teams, question: add(SENT) },
    { name: 'Convenor, embedded: action list', bot: embedded, platform: teams, question: list(REPLY) },
  ];
  const costs = await measure([...inSlack, ...inTeams], load);
  return {
    rows: [
      ...toRows('Slack', costs.slice(0, inSlack.length)),
      ...toRows('Teams', costs.slice(inSlack.length)),
    ],
    starts,
    memoryMb: {
      bareBolt: bareBolt.memoryMb(),
      bareEcho: bareEcho.memoryMb(),
      external: external.memoryMb(),
      embedded: embedded.memoryMb(),
    },
  };
}

async function start(program: Program): Promise<Running> {
  const running = await run(program);
  begun.push(running.stop);
  return running;
}
