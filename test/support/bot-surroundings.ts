import { setTimeout } from 'node:timers/promises';
import { instantOf } from '../../commands/dates/dates.ts';
import type { Log } from '../../commands/log.ts';
import type { Lanes } from '../../jobs/lanes.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { Patience } from '../../storage/rows/tries.ts';

/** A logged line. */
export interface Logged {
  facts: object;
  sentence: string;
}

/** A log that keeps info lines in `logged`, and errors, which are bugs, in `faults`. Warnings are expected. */
export const logInto = (faults: Logged[], logged: Logged[]): Log => ({
  ...{ debug: () => {}, warn: () => {} },
  info: (facts, sentence) => void logged.push({ facts, sentence }),
  error: (facts, sentence) => void faults.push({ facts, sentence }),
});

/** Lanes without limits, so that a job's two runs are concurrent. */
export const everyoneAtOnce: Lanes = {
  async inTurn(_way, work) {
    await work();
    return true;
  },
};

/** Removes duplicates: a job that was both woken and found due runs as one. */
export const onceEach = (due: Due[]): Due[] => [
  ...new Map(due.map((each) => [`${each.job} ${each.id}`, each])).values(),
];

type RunTwice = (due: Due[], run: (each: Due) => Promise<void>) => Promise<void>;

/** How the two runs of each job, and different jobs, overlap in time. */
export const meeting = {
  'at once': async (due, run) => void (await Promise.all([...due, ...due].map(run))),
  async 'in turn'(due, run) {
    for (const each of [...due, ...due]) await run(each);
  },
} satisfies Record<string, RunTwice>;

/** How many times faster than the bot a test tries again. */
const HASTE = 100;

/** The bot's retries, but sooner, and with a fixed sequence in place of random jitter. */
export function hasty(): Patience {
  let tries = 0;
  return {
    random: () => (++tries * 0.618) % 1,
    pause: (milliseconds) => setTimeout(milliseconds / HASTE),
  };
}

/** Converts a local time, "2027-06-01 10:00" in `zone`, into an instant. */
export function toInstant(local: string, zone: string): Date {
  const [day = '', time = '00:00'] = local.split(' ');
  return instantOf(day, time, zone);
}
