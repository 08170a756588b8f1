import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError, type ReadRequest, readBody } from '../adapters/http-body.ts';
import type { Log } from '../commands/log.ts';
import { traced } from '../storage/rows/traced.ts';

/** The handler of one method and path. `/a` is that path alone; `/a/*` is also all below it. GET answers HEAD too. */
export interface HttpRoute {
  method: 'GET' | 'POST' | 'ANY';
  path: string;
  /** The rest of the path is a secret, and is not logged. */
  hasSecretPath?: true;
  /** Answers a request whose body is in `request.rawBody`. An error thrown here becomes an answer. */
  handle(request: ReadRequest, response: ServerResponse): void | Promise<void>;
}

/** Answers one request: finds its route, reads its body, calls the handler, and turns any error into an answer. */
export async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { routes, log, bodyBytes }: { routes: HttpRoute[]; log: Log; bodyBytes: number },
): Promise<void> {
  logWhenClosed(request, response, requestId, { routes, log });
  for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
  response.setHeader('x-request-id', requestId);
  try {
    const route = findRoute(routes, request);
    await traced('request', { path: route.path, id: requestId }, async () => {
      await readBody(request, bodyBytes);
      await route.handle(request as ReadRequest, response);
    });
  } catch (error) {
    refuse(error, response, requestId, log);
  }
}

/** Logs the id explicitly: the event is outside the request's own async context. */
function logWhenClosed(
  request: IncomingMessage,
  response: ServerResponse,
  requestId: string,
  { routes, log }: { routes: HttpRoute[]; log: Log },
): void {
  const started = performance.now();
  const { method, url = '' } = request;
  response.once('close', () => {
    const ms = Math.round(performance.now() - started);
    log.debug(
      { requestId, method, path: loggedPath(url, routes), status: response.statusCode, ms },
      'Answered.',
    );
  });
}

/** The path without its query; where it is a secret, that of its route. */
function loggedPath(url: string, routes: HttpRoute[]): string {
  const path = url.split('?', 1)[0] ?? '';
  return routes.find((route) => route.hasSecretPath && matches(route.path, path))?.path ?? path;
}

/** The headers of answers to machines. A route that serves a page sets its own policy. */
const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function findRoute(routes: HttpRoute[], request: IncomingMessage): HttpRoute {
  const path = readPath(request.url ?? '');
  const onPath = routes.filter((route) => matches(route.path, path));
  if (onPath.length === 0) throw new HttpError(404, 'There is nothing at this address.');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = onPath.find((candidate) => candidate.method === 'ANY' || candidate.method === method);
  if (route) return route;
  throw new MethodError(onPath.map((candidate) => candidate.method).join(', '));
}

function matches(pattern: string, path: string): boolean {
  if (!pattern.endsWith('/*')) return path === pattern;
  const folder = pattern.slice(0, -2);
  return path === folder || path.startsWith(`${folder}/`);
}

function readPath(url: string): string {
  try {
    const path = url.split('?', 1)[0] ?? '';
    decodeURIComponent(path);
    if (path.startsWith('/')) return path;
  } catch {
    // Falls through to the refusal, as an address without its slash does.
  }
  throw new HttpError(400, 'The address is malformed.');
}

class MethodError extends HttpError {
  readonly allow: string;

  constructor(allow: string) {
    super(405, `This address takes ${allow}.`);
    this.allow = allow;
  }
}

/** Turns an error into an answer. Only an unexpected one is logged as an error, once. */
function refuse(error: unknown, response: ServerResponse, requestId: string, log: Log): void {
  const foreseen = error instanceof HttpError ? error : undefined;
  if (!foreseen) log.error({ requestId, err: error }, 'A request failed unexpectedly.');
  if (response.headersSent) {
    response.destroy();
    return;
  }
  if (foreseen instanceof MethodError) response.setHeader('allow', foreseen.allow);
  if (foreseen?.status === 413 || foreseen?.status === 400) response.shouldKeepAlive = false;
  const message =
    foreseen?.message ?? 'Something went wrong on our side. Quote the request id when you report it.';
  response.writeHead(foreseen?.status ?? 500, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify({ error: message, requestId }));
}
