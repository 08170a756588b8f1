import type { ConnectorClient } from 'botframework-connector';
import { SendError } from '../../commands/messenger.ts';
import { type Exchange, Unanswered } from '../exchange.ts';

/** The options of botbuilder's connector, derived here because its package does not export the type. */
type ConnectorOptions = NonNullable<ConstructorParameters<typeof ConnectorClient>[1]>;
export type HttpClient = NonNullable<ConnectorOptions['httpClient']>;
export type Resource = Parameters<HttpClient['sendRequest']>[0];

export interface ConnectorAnswer {
  status: number;
  retryAfter: number | undefined;
  text: string;
}

/** Sends the connector’s calls over HTTP, without retries. */
export const createTransport = ({ call }: Exchange, onUnauthorized: () => void): HttpClient =>
  createHttpClient((resource) => exchange(resource, call), onUnauthorized);

/**
 * Wraps `send` as the connector's HTTP client. Any answer but a success is thrown as a `SendError`, which also keeps the
 * connector's pipeline from retrying a send or following a redirect with our token.
 */
export function createHttpClient(
  send: (resource: Resource) => Promise<ConnectorAnswer>,
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

/** The same client, whose calls are about targeted messages: those that only their recipient sees. */
export const targeted = ({ sendRequest }: HttpClient): HttpClient => ({
  sendRequest: (resource) => {
    const url = new URL(resource.url);
    url.searchParams.set('isTargetedActivity', 'true');
    resource.url = url.href;
    return sendRequest(resource);
  },
});

async function exchange(resource: Resource, call: Exchange['call']): Promise<ConnectorAnswer> {
  const { method, url } = resource;
  const { 'accept-encoding': _, ...headers } = resource.headers.toJson();
  const body = typeof resource.body === 'string' ? resource.body : undefined;
  const answer = await call({ url, method, headers, body }).catch((error: unknown) => {
    throw error instanceof Unanswered ? cutOff(method, error.wasSent, error.cause) : error;
  });
  const retryAfter = Number.parseInt(answer.headers['retry-after'] ?? '', 10);
  return {
    status: answer.status,
    retryAfter: Number.isNaN(retryAfter) ? undefined : retryAfter,
    text: answer.body.toString('utf8'),
  };
}

/** The outcome of a call that was cut off. Only posting a message is not idempotent. */
const unknown = (method: string): 'in-doubt' | 'busy' => (method === 'POST' ? 'in-doubt' : 'busy');

/** The error of an unanswered call. If it was `sent`, it is unknown whether it arrived. */
export function cutOff(method: string, sent: boolean, cause: unknown): SendError {
  const outcome = sent ? unknown(method) : 'busy';
  return new SendError(outcome, `Teams could not be reached (${method}).`, { cause });
}

function toSendError(method: string, { status, retryAfter, text }: ConnectorAnswer): SendError {
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
