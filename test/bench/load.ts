import { setTimeout as delay } from 'node:timers/promises';
import type { Platform, Question, Taken } from './platform.ts';
import type { Running } from './running.ts';

/** One question to one bot, asked over and over. */
export interface Subject {
  name: string;
  bot: Running;
  platform: Platform;
  question: Question;
}

/** What a subject cost, times in milliseconds. */
export interface Cost {
  /** Of the process, for each request, with eight at a time: the median of the rounds. */
  cpu: number;
  /** The least and the most of the rounds. */
  cpuRange: [least: number, most: number];
  /** With one at a time, all rounds together. */
  ack: Spread;
  answered: Spread;
  /** From the acknowledgement until it is shown; below zero where it is shown first. */
  shownAfter: Spread;
  /** How many a second are answered, with eight at a time: the median of the rounds. */
  perSecond: number;
}

export interface Spread {
  p50: number;
  p99: number;
}

/** How much is asked of each subject. */
export interface Load {
  /** Of each bot on each platform before anything is measured, whatever it is asked: so all are compiled as far. */
  warmUp: number;
  rounds: number;
  /** In each round, one at a time. */
  single: number;
  /** In each round, eight at a time. */
  crowd: number;
}

const AT_ONCE = 8;
/** For what a bot still does after its answer was seen. */
const SETTLE_MS = 200;

/** Asks everything of everyone in turns, so that whatever else the machine does falls on all alike. */
export async function measure(subjects: Subject[], load: Load): Promise<{ name: string; cost: Cost }[]> {
  const seen = subjects.map((subject) => ({ subject, taken: [] as Taken[], crowds: [] as Crowd[] }));
  for (const subject of subjects) {
    const { length: questions } = subjects.filter(
      ({ bot, platform }) => bot === subject.bot && platform === subject.platform,
    );
    await ask(subject, Math.ceil(load.warmUp / questions), AT_ONCE);
  }
  for (let round = 0; round < load.rounds; round++) {
    for (const { subject, taken, crowds } of seen) {
      taken.push(...(await ask(subject, load.single, 1)));
      crowds.push(await crowd(subject, load.crowd));
    }
  }
  return seen.map(({ subject: { name }, taken, crowds }) => {
    const cpu = crowds.map((each) => each.cpu);
    return {
      name,
      cost: {
        cpu: median(cpu),
        cpuRange: [Math.min(...cpu), Math.max(...cpu)],
        ack: spread(taken.map(({ ack }) => ack)),
        answered: spread(taken.map(({ answered }) => answered)),
        shownAfter: spread(taken.map(({ ack, answered }) => answered - ack)),
        perSecond: median(crowds.map((each) => each.perSecond)),
      },
    };
  });
}

/** What a round with eight at a time took. */
type Crowd = Pick<Cost, 'cpu' | 'perSecond'>;

async function crowd(subject: Subject, requests: number): Promise<Crowd> {
  await delay(SETTLE_MS);
  const before = subject.bot.cpuMs();
  const began = performance.now();
  await ask(subject, requests, AT_ONCE);
  const took = performance.now() - began;
  await delay(SETTLE_MS);
  return { cpu: (subject.bot.cpuMs() - before) / requests, perSecond: (requests / took) * 1000 };
}

/** Asks a question that often, so many at a time. */
export async function ask(
  { bot, platform, question }: Omit<Subject, 'name'>,
  requests: number,
  atOnce: number,
): Promise<Taken[]> {
  const times: Taken[] = [];
  let left = requests;
  const person = async () => {
    while (left-- > 0) times.push(await platform.ask(bot, question));
  };
  await Promise.all(Array.from({ length: atOnce }, person));
  return times;
}

/** The middle one. */
export const median = (values: number[]): number => quantile(values, 0.5);

const spread = (values: number[]): Spread => ({ p50: median(values), p99: quantile(values, 0.99) });

function quantile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
