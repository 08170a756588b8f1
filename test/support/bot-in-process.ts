import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { v7 as newId } from 'uuid';
import { createPlayground, type Playground } from '../../adapters/playground/index.ts';
import { createWeb } from '../../adapters/web/index.ts';
import type { HttpRoute } from '../../bot/http-routes.ts';
import { createHttpServer } from '../../bot/http-server.ts';
import { createLog } from '../../bot/log.ts';
import { newCode } from '../../bot/new-code.ts';
import { connectPlatforms, webRoutes } from '../../bot/platforms.ts';
import type { Settings } from '../../bot/settings.ts';
import { createDispatch } from '../../commands/dispatch.ts';
import { createHearMoves } from '../../commands/hear-moves.ts';
import { createHearPlaces } from '../../commands/hear-places.ts';
import { language, recordedLines } from '../../commands/index.ts';
import { createInstallations } from '../../commands/installations/installations.ts';
import { createHearLines } from '../../commands/lines/hear-lines.ts';
import { createOfferPeople } from '../../commands/offer-people.ts';
import { createSealing } from '../../commands/sealing/sealing.ts';
import { createFollowLink } from '../../commands/web/follow-link.ts';
import { createPreviewLink } from '../../commands/web/preview-link.ts';
import { jobs } from '../../jobs/index.ts';
import type { JobContext } from '../../jobs/job.ts';
import type { Database } from '../../storage/database/open-database.ts';
import type { Due } from '../../storage/outbox/due.ts';
import { createStorage } from '../../storage/store.ts';
import { everyoneAtOnce } from './bot-surroundings.ts';
import { testDatabase } from './database.ts';
import { freePort } from './postgres.ts';
import { tokenKey } from './token-key.ts';

/** A request as a platform sent it to the bot. */
export interface Received {
  path: string;
  type: string;
  body: string;
}

const SOON_MS = 5_000;

/** The whole bot behind its own server in the test's process, with both platforms and its log. */
export type BotInProcess = Awaited<ReturnType<typeof startBotInProcess>>;

interface BotOptions {
  /** The platforms to connect, instead of the playground's. */
  settings?: (url: string, playground: Playground) => Pick<Settings, 'slack' | 'teams'>;
  /** The database of a bot before it, which stays open when this one stops. */
  database?: Database;
  sealingKey?: string;
}

export async function startBotInProcess({ settings, database: given, sealingKey }: BotOptions = {}) {
  const database = given ?? (await testDatabase());
  const lines: string[] = [];
  const log = createLog({ level: 'info', stream: { write: (line) => void lines.push(line) } });
  const url = `http://127.0.0.1:${await freePort()}`;
  const zone = 'Europe/London';
  const now = () => new Date();
  const dataDir = mkdtempSync(join(tmpdir(), 'convenor-bot-'));
  const playground = createPlayground({ botUrl: url, dataDir, now, tokenKey: tokenKey() });
  const storage = createStorage(database.prisma, { beginsDigests: true });
  const sealing = createSealing(sealingKey ?? 'a key for tests');
  let isSilent = false;
  const underWay = new Set<Promise<void>>();
  const run = async ({ job, id, dueAt }: Due): Promise<void> => {
    await after(Math.max(0, dueAt.getTime() - Date.now()));
    await jobs[job]({ id }, jobContext).catch((err: unknown) => log.error({ err }, 'A job failed.'));
  };
  /** Runs jobs due now, or as soon as a card may be edited again. */
  const wake = (due: Due[]): void => {
    if (isSilent) return;
    for (const each of due.filter(({ dueAt }) => dueAt.getTime() < Date.now() + SOON_MS)) {
      const done = run(each);
      underWay.add(done);
      void done.finally(() => underWay.delete(done));
    }
  };
  const dispatch = createDispatch({
    ...{ language, storage, sealing, zone, now, newId, newCode, log, wake },
    operatorCommands: [],
    publicUrl: url,
    awaitCard: () => {},
    isReachable: database.isReachable,
  });
  const installations = createInstallations({ storage, sealing, now, log });
  const hearMoves = createHearMoves({ storage, now, newId, wake });
  const hearPlaces = createHearPlaces({ storage, now, newId, wake });
  const hearLines = createHearLines({ storage, dispatch, sealing, known: recordedLines, now, newId });
  const followLink = createFollowLink({ dispatch, sealing, now, newId });
  const previewLink = createPreviewLink({
    ...{ followLink, dispatch, storage, sealing, now, newId },
    publicUrl: url,
  });
  const offerPeople = createOfferPeople({ storage, zone, now });
  const platforms = connectPlatforms(
    settings?.(url, playground) ?? {},
    settings ? undefined : playground,
    { dispatch, hearMoves, hearPlaces, hearLines, previewLink, offerPeople },
    log,
    {
      installing: { stateSecret: sealing.mark('state'), publicUrl: url, installations },
    },
  );
  const { messengers } = platforms;
  const jobContext: JobContext = {
    ...{ storage, messengers, sealing, zone, now, newId, wake, log },
    random: () => 0,
    cardShown: () => {},
    lanes: everyoneAtOnce,
  };
  // Teams too sends the same token for an hour.
  const authorization = playground.teams.authorization();
  const received: Received[] = [];
  const web = createWeb({ followLink });
  const routes = [...platforms.routes, ...webRoutes(web)];
  const server = createHttpServer({ routes: routes.map((each) => noted(each, received)), log });
  await server.listen('127.0.0.1', Number(new URL(url).port));
  platforms.start();
  return {
    playground,
    url,
    database,
    storage,
    /** The requests that the platforms have sent to the bot so far. */
    received,
    /** The lines logged so far. */
    lines,
    /** Sends the bot a body, signed as its platform does. Resolves to the status and the request id in the log. */
    async send({ path, type, body }: Received): Promise<{ status: number; id: string }> {
      const headers = path === '/api/messages' ? { authorization } : playground.slack.sign(body);
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'content-type': type, ...headers },
        body,
      });
      await answer.arrayBuffer();
      return { status: answer.status, id: answer.headers.get('x-request-id') ?? '' };
    },
    /** Runs what is due, as the tick does each minute, and waits for all that is under way. */
    async tick(): Promise<void> {
      wake(await storage.due(now(), 1000));
      while (underWay.size > 0) await Promise.all(underWay);
    },
    /** Makes the bot send no messages from now on; it still answers requests. */
    silence(): void {
      isSilent = true;
    },
    async stop(): Promise<void> {
      playground.hangUp();
      await server.close(2_000);
      await Promise.all(underWay);
      await platforms.close();
      if (!given) await database.close();
    },
  };
}

const noted = (route: HttpRoute, received: Received[]): HttpRoute => ({
  ...route,
  handle(request, response) {
    const { url: path = '', headers, rawBody } = request;
    if (!path.startsWith('/playground'))
      received.push({ path, type: headers['content-type'] ?? '', body: rawBody.toString('utf8') });
    return route.handle(request, response);
  },
});
