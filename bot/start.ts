import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { createPlayground, type Playground } from '../adapters/playground/index.ts';
import { createSlack, type Slack } from '../adapters/slack/index.ts';
import { createTeams, type Teams } from '../adapters/teams/index.ts';
import { createDispatch } from '../commands/dispatch.ts';
import { commands } from '../commands/index.ts';
import type { Dispatch } from '../commands/invocation.ts';
import { openRedis } from '../jobs/redis.ts';
import { type RunningJobs, startJobs } from '../jobs/start-jobs.ts';
import { openDatabase } from '../storage/open-database.ts';
import { createStorage } from '../storage/store.ts';
import { createClock } from './clock.ts';
import type { Env } from './environment.ts';
import { createHealthRoutes } from './health.ts';
import type { Route } from './http-routes.ts';
import { createHttpServer } from './http-server.ts';
import { createLog, type Log } from './log.ts';
import { type Settings, secretsOf } from './settings.ts';

/** The bot, at work. */
export interface RunningBot {
  url: string;
  /** What it uses and where its data lies, a line each, for people. */
  told: string[];
  playground: Playground | undefined;
  /** Stops taking requests, finishes what is under way and lets go of everything. May be called twice. */
  stop(): Promise<void>;
}

/** How long each part may take to finish what is under way, in milliseconds; together under ten seconds. */
const PATIENCE = { requests: 4_000, jobs: 3_000 };
/** Letters and digits that are not mistaken for one another. */
const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Starts every part, lowest first. What cannot be started stops what was, and is thrown on. */
export async function startBot(settings: Settings, env: Env): Promise<RunningBot> {
  const log = createLog({ level: settings.logLevel, secrets: secretsOf(env) });
  const stack = stackOfStops(log);
  try {
    return await startParts(settings, log, stack);
  } catch (error) {
    await stack.stop();
    throw error;
  }
}

async function startParts(
  settings: Settings,
  log: Log,
  stack: ReturnType<typeof stackOfStops>,
): Promise<RunningBot> {
  const { dataDir, databaseUrl, redisUrl, host, port, timezone: zone } = settings;
  const clock = createClock(settings.clockStart);
  const onError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
  const [redisOpened, databaseOpened] = await Promise.allSettled([
    openRedis({ url: redisUrl, dataDir }),
    openDatabase({ url: databaseUrl, dataDir, onError }),
  ]);
  // Both are put on the stack before either's failure is thrown on, Redis first, so that it is stopped last.
  const redis = opened('Redis', redisOpened, (each) => each.stop(), stack);
  const database = opened('the database', databaseOpened, (each) => each.close(), stack);
  if (!redis || !database) throw faultOf(redisOpened, databaseOpened);
  const storage = createStorage(database.prisma);
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

  let jobs: RunningJobs | undefined;
  const dispatch = createDispatch({
    ...{ commands, storage, zone, now: clock.now, newId, log },
    newCode: (length) => Array.from({ length }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join(''),
    wake: (due) => jobs?.wake(due),
  });
  const playground = isTrial(settings)
    ? createPlayground({
        botUrl: url,
        dataDir,
        now: clock.now,
        moveClockTo: async (to) => {
          clock.moveTo(to);
          await jobs?.reconcile();
        },
      })
    : undefined;
  const { slack, teams } = connectPlatforms(settings, playground, dispatch, log);
  const messengers = { ...(slack && { slack: slack.messenger }), ...(teams && { teams: teams.messenger }) };
  const running = await startJobs(redis, {
    storage,
    messengers,
    zone,
    now: clock.now,
    newId,
    random: Math.random,
    log,
  });
  jobs = stack.push('the jobs', running, () => running.close(PATIENCE.jobs));

  const health = createHealthRoutes(
    {
      database: () => database.ready(),
      redis: () => running.ready(),
      oldestUnsentSeconds: async () => {
        const oldest = await storage.outbox.oldestDue(clock.now());
        return oldest && (clock.now().getTime() - oldest.getTime()) / 1000;
      },
    },
    log,
  );
  const server = createHttpServer({ routes: [...health, ...routesOf(slack, teams, playground)], log });
  stack.push('the playground', playground, async () => playground?.close());
  stack.push('Teams', teams, async () => teams?.close());
  stack.push('Slack', slack, async () => slack?.close());
  stack.push('the server', server, () => server.close(PATIENCE.requests));
  await server.listen(host, port);
  void playground
    ?.seed()
    .catch((error: unknown) => log.error({ err: error }, 'the sample could not be made'));
  const told = [
    `Database: ${database.where}`,
    `Redis: ${redis.where}`,
    `Slack: ${settings.slack ? 'connected' : playground ? 'the playground' : 'not connected'}`,
    `Teams: ${settings.teams ? 'connected' : playground ? 'the playground' : 'not connected'}`,
    ...(playground ? [`Try it in a browser: ${url}/playground`] : []),
  ];
  return { url, told, playground, stop: stack.stop };
}

/** With neither platform connected there is only the playground; never in production. */
const isTrial = ({ slack, teams, production }: Settings): boolean => !slack && !teams && !production;

function connectPlatforms(
  settings: Settings,
  playground: Playground | undefined,
  dispatch: Dispatch,
  log: Log,
) {
  const slackSettings = playground?.settings.slack ?? settings.slack;
  const teamsSettings = playground?.settings.teams ?? (settings.teams && { tenantId: '', ...settings.teams });
  return {
    slack: slackSettings && createSlack({ ...slackSettings, dispatch, log }),
    teams: teamsSettings && createTeams({ ...teamsSettings, dispatch, log }),
  };
}

function routesOf(
  slack: Slack | undefined,
  teams: Teams | undefined,
  playground: Playground | undefined,
): Route[] {
  return [
    ...(slack ? [{ method: 'POST', path: '/slack/events', handle: slack.listener } as const] : []),
    ...(teams ? [{ method: 'POST', path: '/api/messages', handle: teams.listener } as const] : []),
    ...(playground
      ? [
          {
            method: 'ANY',
            path: '/playground/*',
            handle: (req, res) => void playground.listener(req, res),
          } as const satisfies Route,
        ]
      : []),
  ];
}

/** What was started, to be stopped in the opposite order; what cannot be stopped does not keep the rest from it. */
function stackOfStops(log: Log) {
  const stops: { name: string; stop: () => Promise<unknown> }[] = [];
  let stopping: Promise<void> | undefined;
  const stopAll = async () => {
    for (const { name, stop } of stops.reverse()) {
      await stop().catch((error: unknown) => log.error({ err: error }, `${name} did not stop cleanly`));
    }
  };
  return {
    push<T>(name: string, part: T, stop: () => Promise<unknown>): T {
      stops.push({ name, stop });
      return part;
    },
    stop: (): Promise<void> => (stopping ??= stopAll()),
  };
}

/** What was opened, on the stack; undefined if it could not be. */
function opened<T>(
  name: string,
  result: PromiseSettledResult<T>,
  stop: (part: T) => Promise<unknown>,
  stack: ReturnType<typeof stackOfStops>,
): T | undefined {
  if (result.status === 'rejected') return undefined;
  return stack.push(name, result.value, () => stop(result.value));
}

const faultOf = (...results: PromiseSettledResult<unknown>[]): unknown =>
  results.find((result) => result.status === 'rejected')?.reason;
