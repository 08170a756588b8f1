import { setTimeout } from 'node:timers/promises';
import { instantOf } from '../../commands/dates/dates.ts';
import type { Log } from '../../commands/log.ts';
import type { Lanes } from '../../jobs/lanes.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { Patience } from '../../storage/rows/tries.ts';

/** A line that the log was told. */
export interface Logged {
  facts: object;
  sentence: string;
}

/** Warnings are part of the trade; an error is a bug. */
export const logInto = (faults: Logged[], logged: Logged[]): Log => ({
  ...{ debug: () => {}, warn: () => {} },
  info: (facts, sentence) => void logged.push({ facts, sentence }),
  error: (facts, sentence) => void faults.push({ facts, sentence }),
});

/** Nobody waits for a turn: what is done twice meets itself. */
export const everyoneAtOnce: Lanes = {
  async inTurn(_way, work) {
    await work();
    return true;
  },
};

/** What was woken when it was made, and is found due besides, is one job all the same. */
export const onceEach = (due: Due[]): Due[] => [
  ...new Map(due.map((each) => [`${each.job} ${each.id}`, each])).values(),
];

type RunTwice = (due: Due[], run: (each: Due) => Promise<void>) => Promise<void>;

/** How the two runs of every job, and the jobs among each other, meet. */
export const meeting = {
  'at once': async (due, run) => void (await Promise.all([...due, ...due].map(run))),
  async 'in turn'(due, run) {
    for (const each of [...due, ...due]) await run(each);
  },
} satisfies Record<string, RunTwice>;

/** How many times faster than the bot a test tries again. */
const HASTE = 100;

/** Tries again as the bot does, but sooner; what is chance there differs from try to try here. */
export function hasty(): Patience {
  let tries = 0;
  return {
    random: () => (++tries * 0.618) % 1,
    pause: (milliseconds) => setTimeout(milliseconds / HASTE),
  };
}

/** "2027-06-01 10:00" where the network is, as an instant. */
export function toInstant(local: string, zone: string): Date {
  const [day = '', time = '00:00'] = local.split(' ');
  return instantOf(day, time, zone);
}
