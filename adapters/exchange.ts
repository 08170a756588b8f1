import http from 'node:http';
import https from 'node:https';

/**
 * The agent that carries calls to this address, such as through a proxy; undefined for a connection of our
 * own.
 */
export type AgentFor = (url: string) => http.Agent | undefined;

export interface HttpCall {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string | Uint8Array | undefined;
  /** The time limit of this call in milliseconds, if not the usual one. */
  timeoutMs?: number | undefined;
  /** Ends the call early when aborted. */
  signal?: AbortSignal | undefined;
  /** Ends the call, with `TooLong`, when the answer has more bytes than this. */
  mostBytes?: number | undefined;
}

/** The answer to a call, whatever its status. Redirects are not followed. */
export interface HttpAnswer {
  status: number;
  statusText: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/**
 * The error of a call that got no answer. `wasSent` is true if the whole call had left, so that nobody
 * knows whether it arrived.
 */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly wasSent: boolean;

  constructor(wasSent: boolean, cause: unknown) {
    super('the call was not answered', { cause });
    this.wasSent = wasSent;
  }
}

/** The cause of an `Unanswered` whose answer was longer than was asked for. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/**
 * Calls platforms over connections that are kept open. Node's `fetch` would do the same at several times
 * the cost.
 */
export interface Exchange {
  /** Calls exactly once, and never retries. Throws `Unanswered`. */
  call(call: HttpCall): Promise<HttpAnswer>;
  close(): void;
}

interface ExchangeOptions {
  timeoutMs?: number;
  agentFor?: AgentFor | undefined;
}

/** How long a call may take, from asking for a connection to the last byte of the answer. */
const TIMEOUT_MS = 10_000;
/**
 * How long an idle connection is kept. Platforms keep it longer, so a call seldom meets a connection that
 * they have just closed.
 */
const IDLE_MS = 20_000;

export function createExchange({ timeoutMs = TIMEOUT_MS, agentFor }: ExchangeOptions = {}): Exchange {
  const secure = new https.Agent({ keepAlive: true, timeout: IDLE_MS });
  const plain = new http.Agent({ keepAlive: true, timeout: IDLE_MS });
  const usualFor = (url: string) => (url.startsWith('https:') ? secure : plain);
  return {
    call: (call) => exchange(call, agentFor?.(call.url) ?? usualFor(call.url), call.timeoutMs ?? timeoutMs),
    close() {
      secure.destroy();
      plain.destroy();
    },
  };
}

function exchange(
  { url, method, headers, body, signal, mostBytes }: HttpCall,
  agent: http.Agent,
  timeoutMs: number,
): Promise<HttpAnswer> {
  const how = { method, headers, agent, ...(signal && { signal }) };
  return new Promise((resolve, reject) => {
    let wasSent = false;
    const { request: open } = url.startsWith('https:') ? https : http;
    const request = open(url, how, (response) => collect(response, mostBytes).then(answered, failed));
    const timer = setTimeout(() => request.destroy(new Error('it took too long')), timeoutMs);
    const answered = (answer: HttpAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    const failed = (cause: unknown) => {
      clearTimeout(timer);
      reject(new Unanswered(wasSent, cause));
    };
    request.on('finish', () => {
      wasSent = true;
    });
    request.on('error', failed);
    // A proxy's refusal is not the platform's answer, because the call never reached the platform.
    request.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) request.destroy(new Error(`the proxy answered ${statusCode}`));
    });
    request.end(body);
  });
}

function collect(response: http.IncomingMessage, mostBytes = Number.POSITIVE_INFINITY): Promise<HttpAnswer> {
  const { statusCode: status = 0, statusMessage: statusText = '', headers } = response;
  const chunks: Buffer[] = [];
  let length = 0;
  return new Promise((resolve, reject) => {
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostBytes) response.destroy(new TooLong('the answer is too long'));
    });
    response.on('end', () => resolve({ status, statusText, headers, body: Buffer.concat(chunks) }));
    response.on('error', reject);
  });
}
