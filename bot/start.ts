import { v7 as newId } from 'uuid';
import type { Playground } from '../adapters/playground/index.ts';
import { createWeb } from '../adapters/web/index.ts';
import type { Clock } from '../commands/clock.ts';
import { createDispatch } from '../commands/dispatch.ts';
import { createHearMoves } from '../commands/hear-moves.ts';
import { createHearPlaces } from '../commands/hear-places.ts';
import { language, recordedLines } from '../commands/index.ts';
import { createInstallations } from '../commands/installations/installations.ts';
import { createHearLines } from '../commands/lines/hear-lines.ts';
import { createOfferPeople } from '../commands/offer-people.ts';
import { createSealing } from '../commands/sealing/sealing.ts';
import { createFollowLink } from '../commands/web/follow-link.ts';
import { createPreviewLink } from '../commands/web/preview-link.ts';
import { type RunningJobs, startJobs } from '../jobs/start-jobs.ts';
import type { Due } from '../storage/outbox/due.ts';
import { createStorage } from '../storage/store.ts';
import { createClock } from './clock.ts';
import { countedLog } from './counted-log.ts';
import { unlessAsked } from './end-process.ts';
import type { Env } from './environment.ts';
import { createHealthRoutes } from './health.ts';
import type { HttpRoute } from './http-routes.ts';
import { createHttpServer } from './http-server.ts';
import { keepTime } from './keep-time.ts';
import { loadPlayground } from './load-playground.ts';
import { createLog, type RootLog } from './log.ts';
import { newCode } from './new-code.ts';
import { connectPlatforms, webRoutes } from './platforms.ts';
import { leaveBy, placeOfProxy, type WayOut } from './proxy.ts';
import { mustHaveItsKey, sealingKeyOf } from './sealing-key.ts';
import { type Settings, secretsOf } from './settings.ts';
import { createStops, type Stops } from './stops.ts';
import { storagePolicyOf } from './storage-policy.ts';
import { openStores } from './stores.ts';
import { isTrial, noteTrial, refuseTrialData } from './trial-data.ts';

/** A running bot. */
export interface RunningBot {
  url: string;
  /** Which stores and platforms it uses, one line each, for people. */
  told: string[];
  /** What to open in a browser, in a trial. */
  opens: string | undefined;
  /** Stops taking requests, finishes those in progress and closes everything. Idempotent. */
  stop(): Promise<void>;
}

/** How long each part may take to finish its work in progress, in milliseconds; together under ten seconds. */
const PATIENCE = { requests: 4_000, jobs: 3_000 };

/**
 * Starts every part, lowest first. If a part fails, or `asked` is aborted, it stops those already started and rejects
 * with that error, or with the reason of `asked`.
 */
export async function startBot(settings: Settings, env: Env, asked: AbortSignal): Promise<RunningBot> {
  const { logLevel: level, logFormat: format } = settings;
  const log = createLog({ level, format, secrets: secretsOf(env) });
  const stops = createStops(log);
  try {
    return await startParts(settings, log, stops, asked);
  } catch (error) {
    await stops.stop();
    throw error;
  }
}

async function startParts(
  settings: Settings,
  log: RootLog,
  stops: Stops,
  asked: AbortSignal,
): Promise<RunningBot> {
  const { host, port, timezone: zone } = settings;
  const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const ownClock = createClock(settings.clockStart);
  const { now, moveTo } = ownClock;
  refuseTrialData(settings);
  const wayOut = await leaveBy(settings.proxy);
  await trace(settings.tracesTo, wayOut, stops);
  const createPlayground = isTrial(settings) ? await unlessAsked(loadPlayground(), asked) : undefined;
  if (createPlayground) noteTrial(settings);
  const { redis, database } = await unlessAsked(openStores(settings, log, stops), asked);
  const time = keepTime(database, ownClock, log);
  stops.push('the time', time, async (each) => each.stop());
  await unlessAsked(time, asked);
  const storage = createStorage(database.prisma, storagePolicyOf(settings));
  const sealing = createSealing(sealingKeyOf(settings));
  await unlessAsked(mustHaveItsKey(sealing, storage), asked);

  // The jobs speak through the platforms, which call dispatch, which wakes the jobs.
  let jobs: RunningJobs | undefined;
  const oldestUnsentSeconds = () => secondsSince(storage.outbox.oldestDue(now()), now);
  const counted = await countedLog(log, settings.adminToken, {
    oldestUnsentSeconds,
    jobs: async () => (await jobs?.counts()) ?? {},
    connections: database.connections,
  });
  const wake = (due: Due[]) => jobs?.wake(due);
  const hearMoves = createHearMoves({ storage, now, newId, wake });
  const hearPlaces = createHearPlaces({ storage, now, newId, wake });
  const dispatch = createDispatch({
    ...{ language, storage, sealing, zone, now, newId, newCode, log: counted.log },
    networksCreatedBy: settings.networksCreatedBy,
    // A trial is tried out on this machine.
    publicUrl: settings.hasPublicUrl || createPlayground ? settings.publicUrl : null,
    // The commands that only an operator may run do not even exist here.
    operatorCommands: [],
    isReachable: database.isReachable,
    wake,
    awaitCard: (card) => jobs?.awaitCard(card),
  });
  const hearLines = createHearLines({ storage, dispatch, sealing, known: recordedLines, now, newId });
  const followLink = createFollowLink({ dispatch, sealing, now, newId });
  const previewLink = createPreviewLink({
    ...{ followLink, dispatch, storage, sealing, now, newId },
    publicUrl: settings.hasPublicUrl ? settings.publicUrl : null,
  });
  const offerPeople = createOfferPeople({ storage, zone, now });
  const clock: Clock = {
    now,
    moveTo(to) {
      moveTo(to);
      void jobs?.reconcile();
    },
  };
  const playground = createPlayground?.({
    ...{ botUrl: url, dataDir: settings.dataDir, now },
    moveClockTo: async (to) => clock.moveTo(to),
  });
  const installing = {
    stateSecret: sealing.mark('the state of an installation in Slack'),
    publicUrl: settings.publicUrl,
    installations: createInstallations({ storage, sealing, now, log }),
  };
  const platforms = connectPlatforms(
    settings,
    playground,
    { dispatch, hearMoves, hearPlaces, hearLines, previewLink, offerPeople },
    log,
    {
      wayOut,
      installing,
    },
  );
  const { messengers, routes } = platforms;
  const web = createWeb({ followLink });
  const jobContext = {
    storage,
    messengers,
    sealing,
    zone,
    now,
    newId,
    random: Math.random,
    log: counted.log,
  };
  stops.push('the platforms', platforms, (each) => each.close());
  const startingJobs = startJobs(redis, jobContext);
  stops.push('the jobs', startingJobs, (each) => each.close(PATIENCE.jobs));
  stops.push('the answers', platforms, (each) => each.answered());
  jobs = await unlessAsked(startingJobs, asked);

  const boardRoutes = await unlessAsked(boardOf(jobs, settings.adminToken), asked);
  const probes = { database: database.ready, redis: jobs.ready, oldestUnsentSeconds };
  const health = createHealthRoutes(probes, log);
  const server = createHttpServer({
    routes: [...health, ...counted.routes, ...boardRoutes, ...webRoutes(web), ...routes],
    log: counted.log,
  });
  stops.push('the server', server, (each) => each.close(PATIENCE.requests));
  stops.push('the pages', playground, async (each) => each?.hangUp());
  await unlessAsked(server.listen(host, port), asked);
  platforms.start();
  if (playground) await unlessAsked(seed(playground, log), asked);
  const told = [
    `Database: ${database.where}`,
    `Redis: ${redis.where}`,
    ...platformsTold(settings, playground),
  ];
  return { url, told, opens: playground && `${url}/playground`, stop: stops.stop };
}

/** Begins to send traces, if there is where to send them. What does so is loaded only then. */
async function trace(endpoint: string | undefined, wayOut: WayOut, stops: Stops): Promise<void> {
  if (!endpoint) return;
  const { startTracing } = await import('./tracing.ts');
  stops.push('the traces', startTracing(endpoint, wayOut), (each) => each.stop());
}

/** The page of the queue, where there is a token with which it can be seen. */
async function boardOf(jobs: RunningJobs, token: string | undefined): Promise<HttpRoute[]> {
  if (!token) return [];
  const [{ createBoardRoutes }, board] = await Promise.all([import('./queue-board.ts'), jobs.board()]);
  return createBoardRoutes(token, board);
}

const seed = (playground: Playground, log: RootLog): Promise<void> =>
  playground.seed().catch((error: unknown) => log.error({ err: error }, 'the sample could not be made'));

async function secondsSince(instant: Promise<Date | null>, now: () => Date): Promise<number | null> {
  const at = await instant;
  return at && (now().getTime() - at.getTime()) / 1000;
}

function platformsTold({ slack, teams, proxy }: Settings, playground: Playground | undefined): string[] {
  if (playground) return ['Slack and Teams: the playground'];
  return [
    `Slack: ${slack ? 'connected' : 'not connected'}`,
    `Teams: ${teams ? 'connected' : 'not connected'}`,
    ...(proxy ? [`Both are called through the proxy at ${placeOfProxy(proxy)}`] : []),
  ];
}
