import { once } from 'node:events';
import { createServer } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createArrivals, readText } from '../bench/arrivals.ts';
import { createSlackPlatform } from '../bench/slack.ts';
import { createTeamsPlatform } from '../bench/teams.ts';
import type { Certificates } from './certificates.ts';

/** The platforms' host name, which only the proxy can resolve. */
export const HOST = 'platforms.test';

/** Slack and Teams, reachable only through a proxy that requires these `credentials`. */
export async function platformsBehindProxy({ key, cert }: Certificates, credentials: string) {
  const url = `https://${HOST}`;
  const arrivals = createArrivals();
  const slack = createSlackPlatform(url, arrivals);
  const teams = await createTeamsPlatform(url, arrivals);
  const platforms = createHttps({ key, cert }, async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const body = await readText(request);
    arrivals.note(path, body);
    called.push(path);
    const answer = slack.answer(path, body) ?? teams.answer(path, body) ?? {};
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const called: string[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((_, response) => void response.writeHead(405).end());
  proxy.on('connect', (request, socket: Socket) => {
    sockets.add(socket.on('error', () => {}));
    const asked = request.headers['proxy-authorization'];
    if (asked !== `Basic ${Buffer.from(credentials).toString('base64')}`)
      return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    if (request.url !== `${HOST}:443`) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    platforms.emit('connection', socket);
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (proxy.address() as AddressInfo).port,
    slack,
    teams,
    /** The paths called at the platforms so far. */
    called,
    close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
