import { median } from './load.ts';
import type { Programs } from './programs.ts';
import { type Program, run } from './running.ts';

/** How a program starts: the medians of a few times. */
export interface Start {
  name: string;
  /** Until `/readyz` answers 200. */
  readyMs: number;
  /** What it holds at that moment. */
  memoryMb: number;
}

/** Each program's start; `fresh` is an embedded bot's first, the others are of bots that were started before. */
export type Starts = Record<Exclude<keyof Programs, 'nudging' | 'bareWorker'>, Start>;

/** Starts each program and stops it again, one at a time. */
export async function measureStarts(programs: Programs, times: number): Promise<Starts> {
  const { bareBolt, bareEcho, byHand, external, embedded, fresh } = programs;
  for (const program of [external, embedded]) await (await run(program)).stop();
  return {
    bareBolt: await measureStart(() => bareBolt, times),
    bareEcho: await measureStart(() => bareEcho, times),
    byHand: await measureStart(() => byHand, times),
    external: await measureStart(() => external, times),
    embedded: await measureStart(() => embedded, times),
    fresh: await measureStart(fresh, times),
  };
}

async function measureStart(program: () => Program, times: number): Promise<Start> {
  const seen: { readyMs: number; memoryMb: number }[] = [];
  for (let time = 0; time < times; time++) {
    const running = await run(program());
    seen.push({ readyMs: running.readyMs, memoryMb: running.memoryMb() });
    await running.stop();
  }
  return {
    name: program().name,
    readyMs: median(seen.map(({ readyMs }) => readyMs)),
    memoryMb: median(seen.map(({ memoryMb }) => memoryMb)),
  };
}
