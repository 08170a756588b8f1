import http from 'node:http';
import https from 'node:https';
import type { ConnectorClient } from 'botframework-connector';
import { SendError } from '../../commands/messenger.ts';

/** The options of botbuilder's connector, derived here because its package does not export the type. */
type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>;
export type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
export type Resource = Parameters<HttpClient['sendRequest']>[0];

export interface Transport {
  client: HttpClient;
  close(): void;
}

/** The agent for a call to that address, as through a proxy; undefined connects directly. */
export type AgentFor = (url: string) => http.Agent | undefined;

interface TransportOptions {
  timeoutMs?: number;
  agentFor?: AgentFor | undefined;
}

export interface HttpAnswer {
  status: number;
  retryAfter: number | undefined;
  text: string;
}

/** Time limit of a call, from connecting to the last byte of the answer, in milliseconds. */
const TIMEOUT_MS = 10_000;
/** How long an idle connection is kept: for less time than Teams does, so that we rarely use one it has just closed. */
const IDLE_MS = 20_000;

/** Sends the connector's calls over HTTP, without retries. */
export function createTransport(
  onUnauthorized: () => void,
  { timeoutMs = TIMEOUT_MS, agentFor }: TransportOptions = {},
): Transport {
  const secure = new https.Agent({ keepAlive: true, timeout: IDLE_MS });
  const plain = new http.Agent({ keepAlive: true, timeout: IDLE_MS });
  const usualFor = ({ url }: Resource) => (url.startsWith('https:') ? secure : plain);
  const send = (resource: Resource) =>
    exchange(resource, agentFor?.(resource.url) ?? usualFor(resource), timeoutMs);
  return {
    client: createHttpClient(send, onUnauthorized),
    close: () => {
      secure.destroy();
      plain.destroy();
    },
  };
}

/**
 * Wraps `send` as the connector's HTTP client. Any answer but a success is thrown as a `SendError`, which also keeps the
 * connector's pipeline from retrying a send or following a redirect with our token.
 */
export function createHttpClient(
  send: (resource: Resource) => Promise<HttpAnswer>,
  onUnauthorized: () => void,
): HttpClient {
  return {
    sendRequest: async (resource) => {
      const answer = await send(resource);
      if (answer.status === 401) onUnauthorized();
      if (answer.status < 200 || answer.status >= 300) throw toSendError(resource.method, answer);
      const headers = resource.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      headers.set('content-type', 'application/json');
      return { request: resource, status: answer.status, headers, bodyAsText: answer.text };
    },
  };
}

function exchange(resource: Resource, agent: http.Agent, timeoutMs: number): Promise<HttpAnswer> {
  const { method } = resource;
  const { 'accept-encoding': _, ...headers } = resource.headers.toJson();
  const body = typeof resource.body === 'string' ? resource.body : undefined;
  const signal = AbortSignal.timeout(timeoutMs);
  return new Promise((resolve, reject) => {
    let sent = false;
    const fail = (cause: unknown) => reject(cutOff(method, sent, cause));
    const { request: open } = resource.url.startsWith('https:') ? https : http;
    const request = open(resource.url, { method, headers, agent, signal }, (response) => {
      const retryAfter = Number.parseInt(response.headers['retry-after'] ?? '', 10);
      collect(response).then(
        (text) =>
          resolve({
            status: response.statusCode ?? 0,
            retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
            text,
          }),
        fail,
      );
    });
    request.on('finish', () => {
      sent = true;
    });
    request.on('error', fail);
    // The proxy's refusal is not Teams' answer: nothing was sent to Teams.
    request.on('proxyConnect', ({ statusCode }: { statusCode: number }) => {
      if (statusCode !== 200) request.destroy(new Error(`the proxy answered ${statusCode}`));
    });
    request.end(body);
  });
}

async function collect(response: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The outcome of a call that was cut off. Only posting a message is not idempotent. */
const unknown = (method: string): 'in-doubt' | 'busy' => (method === 'POST' ? 'in-doubt' : 'busy');

/** The error of an unanswered call. If it was `sent`, it is unknown whether it arrived. */
export function cutOff(method: string, sent: boolean, cause: unknown): SendError {
  const outcome = sent ? unknown(method) : 'busy';
  return new SendError(outcome, `Teams could not be reached (${method}).`, { cause });
}

function toSendError(method: string, { status, retryAfter, text }: HttpAnswer): SendError {
  const said = `Teams answered ${status} to ${method}${errorCode(text)}.`;
  const wait = retryAfter === undefined ? {} : { retryAfter };
  if (status === 412 || status === 429 || status === 503) return new SendError('busy', said, wait);
  if (status >= 500 || status === 408) return new SendError(unknown(method), said, wait);
  if (status === 401) return new SendError('busy', said, { hint: SIGN_IN });
  if (status === 404 && method === 'PUT') return new SendError('gone', said);
  if (status === 403 || status === 404)
    return new SendError('refused', said, { hint: ADD_ME, cannotReach: true });
  return new SendError('refused', said);
}

const SIGN_IN = 'Teams no longer accepts my sign-in. Ask whoever runs Convenor to check its password.';
const ADD_ME = 'Add Convenor to the team or chat (Apps, then Convenor, then Add), and ask again.';

/** Teams' error code, such as "BotNotInConversationRoster"; never its free text. */
function errorCode(text: string): string {
  const code = /"code"\s*:\s*"(\w{1,60})"/.exec(text)?.[1];
  return code === undefined ? '' : ` (${code})`;
}
