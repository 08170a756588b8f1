import { v7 as newId } from 'uuid';
import { createDispatch } from '../../commands/dispatch.ts';
import { language } from '../../commands/index.ts';
import type { Platform } from '../../commands/view.ts';
import { jobs } from '../../jobs/index.ts';
import type { JobContext } from '../../jobs/job.ts';
import { createLanes } from '../../jobs/lanes.ts';
import { type Database, openDatabase } from '../../storage/database/open-database.ts';
import type { Due } from '../../storage/outbox/due.ts';
import { createStorage } from '../../storage/store.ts';
import { type Logged, logInto } from './bot-surroundings.ts';
import { asks, createSpeaker, placeOf, type Speaker } from './speaker.ts';
import type { TestBot } from './test-bot.ts';

/** One of several bots on one Postgres, with its own connections and dispatch, and jobs that send while people ask. */
export interface BotBeside {
  database: Database;
  at(platform: Platform, where: string, handle: string): Speaker;
  /** Resolves once no message is in flight. */
  quiet(): Promise<void>;
}

/** Starts two more bots on the Postgres and the platforms of `bot`. The errors they log go into `faults`. */
export async function openBotsBeside(url: string, bot: TestBot, faults: Logged[]): Promise<BotBeside[]> {
  const databases = await Promise.all([1, 2].map(() => openDatabase({ url, dataDir: '' })));
  return databases.map((database) => botOn(database, bot, faults));
}

function botOn(database: Database, bot: TestBot, faults: Logged[]): BotBeside {
  const { messengers, jobContext } = bot;
  const { sealing, zone } = jobContext;
  const [opened, began] = [bot.now().getTime(), Date.now()];
  const now = () => new Date(opened + Date.now() - began);
  const underWay = new Set<Promise<void>>();
  const wake = (due: Due[]) => {
    for (const { job, id, dueAt } of due) {
      if (dueAt > now()) continue;
      const run: Promise<void> = jobs[job]({ id }, context)
        .catch((err: unknown) => void faults.push({ facts: { err, job }, sentence: 'a job failed' }))
        .finally(() => underWay.delete(run));
      underWay.add(run);
    }
  };
  const log = logInto(faults, []);
  const storage = createStorage(database.prisma, { beginsDigests: true });
  const lanes = createLanes(() => {});
  const context: JobContext = {
    ...{ storage, messengers, sealing, zone, now, newId, wake, lanes, log, random: Math.random },
    cardShown: () => {},
  };
  const dispatch = createDispatch({
    ...{ language, operatorCommands: [], storage, sealing, zone, now, newId, wake, log },
    isReachable: database.isReachable,
    awaitCard: () => {},
    newCode: (length) => newId().replaceAll('-', '').slice(-length),
  });
  return {
    database,
    at: (platform, where, handle) =>
      createSpeaker(handle, placeOf(platform, where, handle), (asked) => {
        const requestId = `${asked.place.platform}:${newId()}`;
        return dispatch({ ...asked, requestId, reply: { asked: requestId }, ...asks });
      }),
    async quiet() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
