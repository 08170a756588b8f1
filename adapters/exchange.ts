import http from 'node:http';
import https from 'node:https';

/** What carries a call to that address in place of a connection of our own, as where a proxy stands between. */
export type AgentFor = (url: string) => http.Agent | undefined;

export interface HttpCall {
  url: string;
  method: string;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Ends the call before its time. */
  signal?: AbortSignal | undefined;
}

/** What was answered, whatever its status; a redirect is not followed. */
export interface HttpAnswer {
  status: number;
  statusText: string;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

/** A call that was not answered; `wasSent` where all of it had left, so that nobody knows whether it arrived. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
  readonly wasSent: boolean;

  constructor(wasSent: boolean, cause: unknown) {
    super('the call was not answered', { cause });
    this.wasSent = wasSent;
  }
}

/** Calls platforms over connections that are kept. Node’s `fetch` would do the same at several times the cost. */
export interface Exchange {
  /** Calls exactly once. Throws `Unanswered`. */
  call(call: HttpCall): Promise<HttpAnswer>;
  close(): void;
}

interface ExchangeOptions {
  timeoutMs?: number;
  agentFor?: AgentFor | undefined;
}

/** How long a call may take, from asking for a connection to the last byte of the answer. */
const TIMEOUT_MS = 10_000;
/** Shorter than the platforms keep a quiet connection, so that we seldom speak into one that was just closed. */
const IDLE_MS = 20_000;

export function createExchange({ timeoutMs = TIMEOUT_MS, agentFor }: ExchangeOptions = {}): Exchange {
  const secure = new https.Agent({ keepAlive: true, timeout: IDLE_MS });
  const plain = new http.Agent({ keepAlive: true, timeout: IDLE_MS });
  const usualFor = (url: string) => (url.startsWith('https:') ? secure : plain);
  return {
    call: (call) => exchange(call, agentFor?.(call.url) ?? usualFor(call.url), timeoutMs),
    close() {
      secure.destroy();
      plain.destroy();
    },
  };
}

function exchange(call: HttpCall, agent: http.Agent, timeoutMs: number): Promise<HttpAnswer> {
  const { url, body, ...how } = call;
  return new Promise((resolve, reject) => {
    let wasSent = false;
    const { request: open } = url.startsWith('https:') ? https : http;
    const request = open(url, { ...how, agent }, (response) => collect(response).then(answered, failed));
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
    // What a proxy answers is not the platform’s answer: it has let nothing through.
    request.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) request.destroy(new Error(`the proxy answered ${statusCode}`));
    });
    request.end(body);
  });
}

function collect(response: http.IncomingMessage): Promise<HttpAnswer> {
  const { statusCode: status = 0, statusMessage: statusText = '', headers } = response;
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => resolve({ status, statusText, headers, body: Buffer.concat(chunks) }));
    response.on('error', reject);
  });
}
