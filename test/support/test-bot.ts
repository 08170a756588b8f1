import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { operatorAt } from '../../bot/operator.ts';
import { createDispatch } from '../../commands/dispatch.ts';
import type { AwaitedCard } from '../../commands/door/awaited-card.ts';
import { createHearPlaces } from '../../commands/hear-places.ts';
import { language, operatorCommands, recordedLines } from '../../commands/index.ts';
import { createHearLines } from '../../commands/lines/hear-lines.ts';
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
import { mustBeKeptRight } from './kept-faults.ts';
import { type KeptState, keepRows, putRows } from './kept-state.ts';
import { linksOf } from './links.ts';
import { readView } from './read-view.ts';
import { directAddress, recordingMessenger, standingIn } from './recording-messenger.ts';
import { type Ask, createSpeaker, emptyPlatform, placeOf, profileOf, type Speaker } from './speaker.ts';
import type { TestBotOptions } from './test-bot-options.ts';

/** How many milliseconds the clock advances with each request. */
const A_MOMENT_MS = 2_000;

export type TestBot = Awaited<ReturnType<typeof testBot>>;

/**
 * The whole bot in memory, on an empty database. Everything is real except the platforms, the queue and the clock, which
 * only the test moves. Every job runs twice, concurrently unless `jobs` is `in turn`.
 */
export async function testBot({
  database,
  start = '2027-06-01 10:00',
  zone = 'Europe/London',
  sealingKey = 'a key for tests',
  networksCreatedBy = 'anyone',
  publicUrl,
  digests = 'none',
  jobs: meet = 'at once',
}: TestBotOptions) {
  await emptyDatabase(database);
  let clock = typeof start === 'string' ? toInstant(start, zone) : start;
  let woken: Due[] = [];
  let asleep = false;
  let [codes, requests] = [0, 0];
  const { files, groups, asks } = emptyPlatform();
  const faults: Logged[] = [];
  const logged: Logged[] = [];
  const awaited: AwaitedCard[] = [];
  const { prisma, cost } = counted(database.prisma);
  const storage = createStorage(prisma, { beginsDigests: digests === 'weekly' }, hasty());
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
    cardShown: () => {},
    lanes: everyoneAtOnce,
  };
  const dispatch = createDispatch({
    ...{ language, operatorCommands, storage, sealing, zone, now, newId, wake, log },
    ...{ networksCreatedBy, publicUrl: publicUrl ?? null, isReachable: async () => true },
    awaitCard: (card) => void awaited.push(card),
    newCode: (length) => `CODE${++codes}`.padEnd(length, 'X'),
  });

  /** Runs all jobs due now. */
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

  /** Moves the clock on, and runs the jobs that fall due on the way at their time. */
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
      const view = await dispatch({ ...asked, requestId, reply: { asked: requestId }, ...asks });
      return cloned(view);
    } finally {
      if (!asleep) await settle();
    }
  };

  const on = (platform: Platform) => (where: string) => ({
    /** A person by handle, in this channel or, with `'direct'`, in their direct messages with the bot. */
    as: (handle: string): Speaker => createSpeaker(handle, placeOf(platform, where, handle), ask),
  });

  return {
    slack: on('slack'),
    teams: on('teams'),
    messengers,
    storage,
    dispatch,
    ...linksOf({ dispatch, storage, sealing, publicUrl, now, newId }),
    /** Hears messages in channels, where a meeting may be running. */
    hearLines: createHearLines({ storage, dispatch, sealing, known: recordedLines, now, newId }),
    /** Hears what becomes of channels. */
    hearPlaces: createHearPlaces({ storage, now, newId, wake }),
    /** An operator at the command line. */
    operator: operatorAt(dispatch),
    prisma: database.prisma,
    jobContext,
    faults,
    /** The logged lines that are no errors. */
    logged,
    /** The files that people have sent to the bot, and the groups of their platform, by reference. */
    ...{ files, groups },
    /** The cards that were somebody's only answer. */
    awaited,
    /** The statements and rows counted so far. */
    cost,
    ...{ now, digests },
    /** Whether there has been no request yet. */
    isUntouched: () => requests === 0,
    settle,
    /** Runs one send-message job, once. */
    run: (payload: { id: string }) => jobs['send-message'](payload, jobContext),
    moveTo,
    /** Stops the bot until then; on its return it finds the jobs that fell due meanwhile. */
    async comeBackAt(to: string | Date): Promise<void> {
      woken = [];
      clock = typeof to === 'string' ? toInstant(to, zone) : to;
      await settle();
    },
    /** Moves the clock on, in seconds. */
    wait: (seconds: number) => moveTo(new Date(clock.getTime() + seconds * 1000)),
    /** A copy of the bot's state, for `restore` of a new bot on an empty database. */
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
    /** Runs `work` while the clock stands still and no job runs. */
    async whileAsleep<T>(work: () => Promise<T>): Promise<T> {
      asleep = true;
      return work().finally(() => {
        asleep = false;
      });
    },
    /** The messages in a channel, oldest first, as people read them. */
    shown: (channel: string): string[] => standingIn(messengers, channel).map(({ view }) => readView(view)),
    /** The last card in a channel that holds these words in its headline, or in the line below. */
    card: (channel: string, words: string): Message => {
      const headOf = (view: Message): string => readView(view).split('\n').slice(0, 2).join('\n');
      const found = standingIn(messengers, channel).findLast(({ view }) => headOf(view).includes(words));
      if (!found) throw new Error(`No card “${words}” stands in ${channel}`);
      return found.view;
    },
    /** The direct messages to a person, oldest first. */
    direct: (platform: Platform, handle: string) =>
      messengers[platform].shown(directAddress(profileOf(platform, handle).userId)),
  };
}

/** A cache of founded networks, by the bot's options and the roles, so that each is founded once in this process. */
const founded = new Map<string, KeptState>();

/**
 * Founds a network: Ann creates it in Slack's #pharmacy, which makes her its manager, and Bob joins it from Teams'
 * Pharmacy, which makes him a member. `roles`, by handle, are given to Bob, or to others by their Slack accounts.
 */
export async function foundNetwork(bot: TestBot, roles: Record<string, string> = {}) {
  const ann = bot.slack('#pharmacy').as('ann');
  const bob = bot.teams('Pharmacy').as('bob');
  if (!bot.isUntouched()) await found({ ann, bob }, roles);
  else {
    const beginning = JSON.stringify([bot.now(), bot.jobContext.zone, bot.digests, roles]);
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
 * Gives each test of a file an empty bot, all on one database, opened by `open`. A test fails if an error was logged.
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
  afterEach(() => mustBeKeptRight(database.prisma));
  afterEach(() => {
    const [fault] = bot.faults;
    if (fault) throw new Error(`${fault.sentence}: ${JSON.stringify(fault.facts)}`, { cause: fault.facts });
  });
  afterAll(() => database.close());
}
