import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeUtf8, readBody } from '../http-body.ts';

/** A refusal with an HTTP status and a JSON body, with which whoever catches it answers. */
export class TrialRefusal extends Error {
  readonly status: number;
  readonly body: object;
  constructor(status: number, body: object) {
    super(`refused with ${status}`);
    this.status = status;
    this.body = body;
  }
}

const MOST_BYTES = 2 << 20;

/** The whole body as text. Throws HttpError 413 beyond two megabytes, and 400 when it is not UTF-8. */
export async function readBodyText(req: IncomingMessage): Promise<string> {
  return decodeUtf8(await readBody(req, MOST_BYTES));
}

/** The text as a JSON object. Throws `TrialRefusal` 400 for anything else. */
export function parseObject(text: string): { [key: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // The refusal below answers this too.
  }
  throw new TrialRefusal(400, { error: 'The request is not a JSON object.' });
}

export function isObject(value: unknown): value is { [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function sendJson(res: ServerResponse, status: number, body: unknown, headers: object = {}): void {
  if (res.headersSent || res.destroyed) return;
  res.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  });
  res.end(JSON.stringify(body));
}

/** The path without its query, still percent-encoded. */
export function pathOf(req: IncomingMessage): string {
  return (req.url ?? '/').split('?', 1)[0] ?? '/';
}

/**
 * Whether the request addresses this machine by a name that always means this machine, and does not come
 * from a page of another site, which may only link here. Otherwise any page that a person visits could
 * operate the playground (DNS rebinding, cross-site requests).
 */
export function isFromHere(req: IncomingMessage): boolean {
  const host = req.headers.host ?? '';
  if (!/^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(host)) return false;
  const { origin } = req.headers;
  const isLink = req.method === 'GET' && req.headers['sec-fetch-mode'] === 'navigate';
  const site = isLink ? undefined : req.headers['sec-fetch-site'];
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}
