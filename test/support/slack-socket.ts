import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import WebSocket from 'ws';

/** What came back for an envelope that was sent over the connection. */
interface Ack {
  envelope_id: string;
  payload: unknown;
}

/** A Slack that is reached by Socket Mode: its API, and the WebSocket to which it leads. */
export type SlackSocket = Awaited<ReturnType<typeof startSlackSocket>>;

export async function startSlackSocket(appToken: string) {
  const calls: { method: string; args: Record<string, string> }[] = [];
  const acks: Ack[] = [];
  let refusals = 0;
  let opened = 0;
  let sent = 0;
  const server = createServer(async (request, response) => {
    const method = (request.url ?? '').replace('/api/', '');
    const args = Object.fromEntries(new URLSearchParams(await text(request)));
    calls.push({ method, args });
    const isOpening = method === 'apps.connections.open';
    if (isOpening && refusals > 0) {
      refusals -= 1;
      response.writeHead(503).end();
      return;
    }
    const isRight = !isOpening || request.headers.authorization === `Bearer ${appToken}`;
    const answer = isRight
      ? {
          ok: true,
          url: url.replace('http', 'ws'),
          user: { id: args.user, profile: { display_name: 'Ann' } },
        }
      : { ok: false, error: 'invalid_auth' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const sockets = new WebSocket.Server({ server });
  const live = () => [...sockets.clients].filter(({ readyState }) => readyState === WebSocket.OPEN);
  sockets.on('connection', (socket) => {
    opened += 1;
    socket.on('message', (data) => acks.push(JSON.parse(String(data)) as Ack));
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
  });
  return {
    url,
    apiUrl: `${url}/api/`,
    /** The calls to the API so far, and the posts to a `response_url`, which is any other address. */
    calls,
    acks,
    /** How many connections there have been. */
    opened: () => opened,
    live: () => live().length,
    /** Sends an envelope over the connection, and returns its id. */
    send(type: 'slash_commands' | 'events_api' | 'interactive', payload: object): string {
      sent += 1;
      const envelope = { envelope_id: `envelope-${sent}`, type, payload, accepts_response_payload: true };
      for (const socket of live()) socket.send(JSON.stringify(envelope));
      return envelope.envelope_id;
    },
    /** Asks the bot to connect anew, as Slack does every few hours. */
    refresh(): void {
      for (const socket of live())
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    /** Breaks the connection off, and answers so many of the next attempts with 503. */
    breakOff(refused: number): void {
      refusals = refused;
      for (const socket of sockets.clients) socket.terminate();
    },
    close(): void {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}
