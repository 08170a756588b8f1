import type { IncomingMessage } from 'node:http';

/** Refuses a request with the HTTP `status`; its message is sent to the client. */
export class HttpError extends Error {
  override name = 'HttpError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A request whose body has been read into `rawBody`, where Bolt looks for it too. */
export interface ReadRequest extends IncomingMessage {
  rawBody: Buffer;
}

/** The id that the server gave a request, for its lines in the log. */
export const idOfRequest = (request: unknown): string | undefined =>
  typeof request === 'object' && request !== null && 'requestId' in request
    ? String(request.requestId)
    : undefined;

/**
 * The whole body, at most `limit` bytes. A second call returns the same bytes.
 * Throws HttpError: 413 if the body is longer, 400 if it is cut off.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if ('rawBody' in request && Buffer.isBuffer(request.rawBody)) return withinLimit(request.rawBody, limit);
  const rawBody = await collect(request, limit);
  Object.assign(request, { rawBody });
  return rawBody;
}

/** Decodes `bytes`. Throws HttpError 400 unless they are UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string {
  try {
    return strictUtf8.decode(bytes);
  } catch {
    throw new HttpError(400, 'The body is not UTF-8.');
  }
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Bodies up to this many times the limit are read to the end: a client that is cut off in mid-send never sees the answer. */
const patience = 8;

function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const announced = Number(request.headers['content-length'] ?? 0);
    if (announced > limit * patience) reject(tooLarge(limit));
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else chunks.length = 0;
      if (size > limit * patience) reject(tooLarge(limit));
    });
    request.on('end', () => (size > limit ? reject(tooLarge(limit)) : resolve(Buffer.concat(chunks, size))));
    request.on('error', () => reject(new HttpError(400, 'The body broke off.')));
    request.on('close', () => reject(new HttpError(400, 'The body broke off.')));
  });
}

function withinLimit(body: Buffer, limit: number): Buffer {
  if (body.length > limit) throw tooLarge(limit);
  return body;
}

function tooLarge(limit: number): HttpError {
  return new HttpError(413, `The body is larger than ${limit} bytes.`);
}
