import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Log } from '../commands/log.ts';
import { answer, type HttpRoute } from './http-routes.ts';
import { toListenError } from './listen-error.ts';

/** The bot's HTTP server. */
export interface HttpServer {
  /** Opens the port (0: any free one) and resolves to it. Rejects with a SetupError if it cannot. */
  listen(host: string, port: number): Promise<number>;
  /** Takes no more requests, waits up to `deadlineMs` for those in progress, then cuts them off. Idempotent. */
  close(deadlineMs: number): Promise<void>;
}

interface Limits {
  bodyBytes: number;
  /** Time for the headers to arrive. */
  headersMs: number;
  /** Time for the whole request to arrive; the answer may take longer. */
  requestMs: number;
  /** How long an idle connection is kept: more than the 60 seconds of most proxies. */
  keepAliveMs: number;
}

interface HttpServerOptions {
  routes: HttpRoute[];
  log: Log;
  limits?: Partial<Limits>;
}

const usual: Limits = { bodyBytes: 1024 * 1024, headersMs: 10_000, requestMs: 20_000, keepAliveMs: 65_000 };

/** A plain HTTP server over a table of routes; each request has an id of its own, in the log and in `x-request-id`. */
export function createHttpServer({ routes, log, limits }: HttpServerOptions): HttpServer {
  const { bodyBytes, headersMs, requestMs, keepAliveMs } = { ...usual, ...limits };
  let closing: Promise<void> | undefined;
  const server = createServer({
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: Math.min(1_000, headersMs),
  });
  const closeIdle = trackConnections(server, () => closing !== undefined);
  server.on('request', (request, response) => {
    const requestId = randomUUID();
    Object.assign(request, { requestId });
    void answer(request, response, requestId, { routes, log, bodyBytes });
  });

  async function shut(deadlineMs: number): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    closeIdle();
    const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
    await closed;
    clearTimeout(deadline);
  }

  return {
    listen: (host, port) => open(server, host, port, log),
    close(deadlineMs) {
      closing ??= shut(deadlineMs);
      return closing;
    },
  };
}

function open(server: Server, host: string, port: number, log: Log): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => toListenError(error, host, port).then(reject);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      server.on('error', (error) => log.error({ err: error }, 'The HTTP server is in trouble.'));
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Node closes connections that wait between requests, but not those that have yet to send their first one, nor those
 * whose last answer ends during the close. Returns a function that closes idle connections; busy ones close as they finish.
 */
function trackConnections(server: Server, isClosing: () => boolean): () => void {
  const inProgress = new Map<Socket, number>();
  const count = (socket: Socket, by: number) => {
    const left = (inProgress.get(socket) ?? 0) + by;
    if (inProgress.has(socket)) inProgress.set(socket, left);
    if (left === 0 && isClosing()) socket.destroySoon();
  };
  server.on('connection', (socket) => {
    inProgress.set(socket, 0);
    socket.on('close', () => inProgress.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    count(socket, 1);
    response.on('close', () => count(socket, -1));
  });
  return () => {
    for (const [socket, requests] of inProgress) if (requests === 0) socket.destroySoon();
  };
}
