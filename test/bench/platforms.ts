import { once } from 'node:events';
import { createServer } from 'node:http';
import { freePort } from '../support/postgres.ts';
import { createArrivals, readText } from './arrivals.ts';
import type { Platform } from './platform.ts';
import { createSlackPlatform, POSTED } from './slack.ts';
import { createTeamsPlatform } from './teams.ts';

/** Slack and Teams, on one port of this machine. */
export interface Platforms {
  slack: Platform;
  teams: Platform;
  /** When each message was posted in Slack, by `performance.now()`. */
  posted: readonly number[];
  close(): void;
}

/** Starts both. What a bot calls is noted and answered at once. */
export async function startPlatforms(): Promise<Platforms> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const arrivals = createArrivals();
  const slack = createSlackPlatform(url, arrivals);
  const teams = await createTeamsPlatform(url, arrivals);
  const posted: number[] = [];
  const server = createServer(async (req, res) => {
    const path = (req.url ?? '/').split('?', 1)[0] ?? '/';
    const body = await readText(req);
    if (POSTED.test(path)) posted.push(performance.now());
    arrivals.note(path, body);
    const answer = slack.answer(path, body) ?? teams.answer(path, body) ?? {};
    res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    slack,
    teams,
    posted,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
