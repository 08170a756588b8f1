import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { operatorAt } from '../../bot/operator.ts';
import { createDispatch, type Dependencies } from '../../commands/dispatch.ts';
import type { AwaitedCard } from '../../commands/door/awaited-card.ts';
import { abilities, language, operatorCommands } from '../../commands/index.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import type { Message, Platform } from '../../commands/view.ts';
import { jobs } from '../../jobs/index.ts';
import type { JobContext } from '../../jobs/job.ts';
import { reconcile } from '../../jobs/reconcile.ts';
import type { Database } from '../../storage/database/open-database.ts';
import type { Due } from '../../storage/outbox/due.ts';
import { createStorage } from '../../storage/store.ts';
import {
  everyoneAtOnce,
  hasty,
  type Logged,
  logInto,
  meeting,
  onceEach,
  toInstant,
} from './bot-surroundings.ts';
import { cloned } from './cloned.ts';
import { counted } from './counted.ts';
import { type OpenTestDatabase, testDatabase } from './database.ts';
import { emptyDatabase } from './empty-database.ts';
import { found } from './founding.ts';
import { type KeptState, keepRows, putRows } from './kept-state.ts';
import { readView } from './read-view.ts';
import { directAddress, type RecordingMessenger, recordingMessenger } from './recording-messenger.ts';
import { type Ask, createSpeaker, lookUp, placeOf, profileOf, type Speaker } from './speaker.ts';

export interface TestBotOptions {
  database: Database;
  /** When it is, "2027-06-01 10:00" where the network is. */
  start?: string | Date;
  zone?: string;
  sealingKey?: string;
  networksCreatedBy?: Dependencies['networksCreatedBy'];
  /** Has one job follow on the other, for what is counted: of two at once, how much the second does is chance. */
  jobs?: keyof typeof meeting;
}

/** How long people take from one thing to the next, in milliseconds. */
const A_MOMENT_MS = 2_000;

export type TestBot = Awaited<ReturnType<typeof testBot>>;

/**
 * The whole bot in memory, on an empty database: all is real but the platforms, the queue and the clock, which only the
 * test moves. Every job is run twice, both at once unless they are to be `in turn`.
 */
export async function testBot({
  database,
  start = '2027-06-01 10:00',
  zone = 'Europe/London',
  sealingKey = 'a key for tests',
  networksCreatedBy = 'anyone',
  jobs: meet = 'at once',
}: TestBotOptions) {
  await emptyDatabase(database);
  let clock = typeof start === 'string' ? toInstant(start, zone) : start;
  let woken: Due[] = [];
  let asleep = false;
  let codes = 0;
  let requests = 0;
  const faults: Logged[] = [];
  const logged: Logged[] = [];
  const awaited: AwaitedCard[] = [];
  const { prisma, cost } = counted(database.prisma);
  const storage = createStorage(prisma, [], hasty());
  const now = () => clock;
  const wake = (due: Due[]) => void woken.push(...due);
  const messengers = {
    slack: recordingMessenger('slack', true, now),
    teams: recordingMessenger('teams', false, now),
  };
  const log = logInto(faults, logged);
  const sealing = createSealing(sealingKey);
  const jobContext: JobContext = {
    ...{ storage, messengers, sealing, zone, now, newId, wake, log },
    random: () => 0,
    lanes: everyoneAtOnce,
  };
  const dispatch = createDispatch({
    ...{ language, operatorCommands, abilities, storage, sealing, zone, now, newId, wake, log },
    ...{ networksCreatedBy, isReachable: async () => true },
    awaitCard: (card) => void awaited.push(card),
    newCode: (length) => `CODE${++codes}`.padEnd(length, 'X'),
  });

  /** Sends all that is due now. */
  async function settle(): Promise<void> {
    await reconcile(jobContext);
    for (let due = takeDue(); due.length > 0; due = takeDue()) {
      await meeting[meet](due, ({ job, id }) => jobs[job]({ id }, jobContext));
    }
  }
  const takeDue = (): Due[] => {
    const due = onceEach(woken.filter(({ dueAt }) => dueAt <= clock));
    woken = [];
    return due;
  };

  /** Moves the clock on, stopping wherever something falls due on the way. */
  async function moveTo(to: string | Date): Promise<void> {
    const target = typeof to === 'string' ? toInstant(to, zone) : to;
    if (target < clock) throw new RangeError('the clock only moves on');
    for (let [next] = await storage.due(target, 1); next; [next] = await storage.due(target, 1)) {
      if (next.dueAt > clock) clock = next.dueAt;
      await settle();
    }
    clock = target;
    await settle();
  }

  const ask: Ask = async (asked, requestId = `${asked.place.platform}:${++requests}`) => {
    if (!asleep) clock = new Date(clock.getTime() + A_MOMENT_MS);
    try {
      const view = await dispatch({ ...asked, requestId, reply: { asked: requestId }, lookUp });
      return cloned(view);
    } finally {
      if (!asleep) await settle();
    }
  };

  const on = (platform: Platform) => (where: string) => ({
    /** Someone by their handle, in this channel or `'direct'`ly with the bot. */
    as: (handle: string): Speaker => createSpeaker(handle, placeOf(platform, where, handle), ask),
  });

  return {
    slack: on('slack'),
    teams: on('teams'),
    messengers,
    storage,
    /** Whoever runs the command line. */
    operator: operatorAt(dispatch),
    prisma: database.prisma,
    jobContext,
    faults,
    /** What the log was told that is no fault. */
    logged,
    /** The cards that somebody waited for as all their answer. */
    awaited,
    /** What has been asked of the database so far. */
    cost,
    now,
    /** Whether nobody has asked it for anything yet. */
    isUntouched: () => requests === 0,
    settle,
    /** Runs one job, once. */
    run: (payload: { id: string }) => jobs['send-message'](payload, jobContext),
    moveTo,
    /** The bot is away until then, and finds on its return what fell due meanwhile. */
    async comeBackAt(to: string | Date): Promise<void> {
      woken = [];
      clock = typeof to === 'string' ? toInstant(to, zone) : to;
      await settle();
    },
    /** Lets time pass, in seconds. */
    wait: (seconds: number) => moveTo(new Date(clock.getTime() + seconds * 1000)),
    /** All there is by now, for `restore` of a bot that has just begun on an empty database. */
    async keep(): Promise<KeptState> {
      return structuredClone({
        ...{ clock, woken, codes, requests, logged, rows: await keepRows(database.prisma) },
        ...{ slack: messengers.slack.keeps(), teams: messengers.teams.keeps() },
      });
    },
    async restore(kept: KeptState): Promise<void> {
      ({ clock, woken, codes, requests } = structuredClone(kept));
      logged.push(...structuredClone(kept.logged));
      messengers.slack.restores(kept.slack);
      messengers.teams.restores(kept.teams);
      await putRows(database.prisma, kept.rows);
    },
    /** Does `work` while time stands still and nothing is sent. */
    async whileAsleep<T>(work: () => Promise<T>): Promise<T> {
      asleep = true;
      return work().finally(() => {
        asleep = false;
      });
    },
    /** What stands in a channel, oldest first, as people read it. */
    shown: (channel: string): string[] => standingIn(messengers, channel).map(({ view }) => readView(view)),
    /** The last card in a channel whose title holds these words. */
    card: (channel: string, title: string): Message => {
      const found = standingIn(messengers, channel).findLast(({ view }) => view.title.includes(title));
      if (!found) throw new Error(`No card “${title}” stands in ${channel}`);
      return found.view;
    },
    /** What someone was sent directly, oldest first. */
    direct: (platform: Platform, handle: string) =>
      messengers[platform].shown(directAddress(profileOf(platform, handle).userId)),
  };
}

/** What founding a network came to in this process, by how its bot began and by its roles: it is done once. */
const founded = new Map<string, KeptState>();

/**
 * A bot with one network: made by Ann in Slack's #pharmacy, which makes her its manager, and joined by Bob from Teams'
 * Pharmacy, which makes him a member. `roles` are given besides, by handle: to Bob, or to others by their Slack accounts.
 */
export async function foundNetwork(bot: TestBot, roles: Record<string, string> = {}) {
  const ann = bot.slack('#pharmacy').as('ann');
  const bob = bot.teams('Pharmacy').as('bob');
  if (!bot.isUntouched()) await found({ ann, bob }, roles);
  else {
    const beginning = JSON.stringify([bot.now(), bot.jobContext.zone, roles]);
    const before = founded.get(beginning);
    if (before) await bot.restore(before);
    else {
      await found({ ann, bob }, roles);
      founded.set(beginning, await bot.keep());
    }
  }
  return { ann, bob };
}

/**
 * Gives each test of a file an empty bot, all on one database, opened by `open`; a fault that was logged fails the
 * test.
 */
export function eachWithBot(
  use: (bot: TestBot) => void | Promise<void>,
  { open = testDatabase, ...options }: Omit<TestBotOptions, 'database'> & { open?: OpenTestDatabase } = {},
): void {
  let database: Database;
  let bot: TestBot;
  beforeAll(async () => {
    database = await open();
  });
  beforeEach(async () => {
    bot = await testBot({ database, ...options });
    await use(bot);
  });
  afterEach(() => {
    const [fault] = bot.faults;
    if (fault) throw new Error(`${fault.sentence}: ${JSON.stringify(fault.facts)}`, { cause: fault.facts });
  });
  afterAll(() => database.close());
}

const standingIn = (messengers: Record<Platform, RecordingMessenger>, channel: string) =>
  [messengers.slack, messengers.teams].flatMap((messenger) => messenger.shown(channel));
