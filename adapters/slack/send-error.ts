import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { SendError } from '../../commands/messenger.ts';
import { Unanswered } from '../exchange.ts';

/** The outcome of a call that was cut off: a post is in doubt; an idempotent call is retried. */
type WhenCutOff = 'in-doubt' | 'busy';

const INVITE = 'Invite me with /invite @Convenor, and what waits for this channel comes by itself.';
const PERMISSION =
  'Ask whoever runs Convenor to give it that permission in Slack. It must then be installed again.';
const SIGN_IN = 'Slack no longer accepts my sign-in. Ask whoever runs Convenor to sign it in to Slack again.';
const POSTING = 'This channel does not let me post. Ask its owner to allow Convenor, or use another channel.';
const PERSON = 'I cannot send direct messages to that person in Slack. Tell them another way.';

const HINTS: Record<string, string> = {
  not_in_channel: INVITE,
  channel_not_found: INVITE,
  is_archived: 'This channel is archived. Restore it, or use another channel.',
  restricted_action: POSTING,
  restricted_action_read_only_channel: POSTING,
  restricted_action_thread_only_channel: POSTING,
  restricted_action_non_threadable_channel: POSTING,
  restricted_action_thread_locked: 'This thread is locked. Ask in the channel instead.',
  missing_scope: PERMISSION,
  no_permission: PERMISSION,
  not_allowed_token_type: PERMISSION,
  access_denied: PERMISSION,
  ekm_access_denied: PERMISSION,
  org_login_required: SIGN_IN,
  team_access_not_granted: PERMISSION,
  invalid_auth: SIGN_IN,
  not_authed: SIGN_IN,
  account_inactive: SIGN_IN,
  token_revoked: SIGN_IN,
  token_expired: SIGN_IN,
  user_not_found: PERSON,
  users_not_found: PERSON,
  user_disabled: PERSON,
  user_not_visible: PERSON,
  cannot_dm_bot: PERSON,
  messages_tab_disabled: 'Ask whoever runs Convenor to switch on its Messages tab in Slack.',
};

const BUSY = new Set([
  'ratelimited',
  'rate_limited',
  'message_limit_exceeded',
  'service_unavailable',
  'team_added_to_org',
  'request_timeout',
]);
/** Errors that the operator must put right; messages wait until then. */
const MISCONFIGURED = new Set([SIGN_IN, PERMISSION]);
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);
/** Errors for a conversation with somebody whose account was deactivated. */
const CLOSED = new Set(['channel_not_found', 'is_archived']);
/** Errors after which, says Slack, part of the work may have been done. */
const CUT_OFF = new Set(['internal_error', 'fatal_error']);

/** Errors before a connection was made, so that nothing was sent. */
const NOT_REACHED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH)$/;
/** The message of the error when the proxy refuses, before anything is sent. */
const PROXY_REFUSED = /^the proxy answered/;
const NOT_TRUSTED = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY/;

/** Converts an error of Slack's Web API into a `SendError`, which says whether anything was sent, and what to do. */
export function toSendError(error: unknown, whenCutOff: WhenCutOff): SendError {
  if (error instanceof SendError) return error;
  if (error instanceof WebAPIPlatformError) return fromCode(error.data.error, whenCutOff, error);
  if (error instanceof WebAPIRateLimitedError)
    return new SendError('busy', 'Slack asks us to wait', { retryAfter: error.retryAfter, cause: error });
  if (error instanceof WebAPIHTTPError) return fromStatus(error.statusCode, whenCutOff, error);
  return fromFailure(error instanceof WebAPIRequestError ? error.original : error, whenCutOff);
}

/** Converts an HTTP status. Slack's Web API itself uses only 200 and 429. */
export function fromStatus(status: number, whenCutOff: WhenCutOff, cause?: unknown): SendError {
  if (status === 429) return new SendError('busy', 'Slack asks us to wait', { cause });
  if (status >= 500) return new SendError(whenCutOff, `Slack answered ${status}`, { cause });
  const hint = 'Ask whoever runs Convenor to check its address for Slack, and the network.';
  return new SendError('refused', `Slack answered ${status}`, { hint, cause });
}

/** Converts the exception of a call that was not answered. */
export function fromFailure(error: unknown, whenCutOff: WhenCutOff): SendError {
  if (causesOf(error).some(({ message }) => PROXY_REFUSED.test(message)))
    return new SendError('busy', 'the proxy does not let calls to Slack through', { cause: error });
  const code = codeOf(error);
  const wasNotSent = error instanceof Unanswered && !error.wasSent;
  if (wasNotSent || NOT_REACHED.test(code) || NOT_TRUSTED.test(code))
    return new SendError('busy', `Slack is out of reach (${code})`, { cause: error });
  // For a 429 without a valid Retry-After, the client's error has only a message.
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return new SendError('busy', 'Slack asks us to wait', { cause: error });
  return new SendError(whenCutOff, `the call to Slack was cut off (${code})`, { cause: error });
}

function fromCode(code: string, whenCutOff: WhenCutOff, cause: unknown): SendError {
  if (BUSY.has(code)) return new SendError('busy', `Slack answered ${code}`, { cause });
  if (GONE.has(code)) return new SendError('gone', `Slack answered ${code}`, { cause });
  // An error that is no code is a proxy's page, not Slack's answer.
  if (CUT_OFF.has(code) || !/^[a-z0-9_]{1,80}$/.test(code))
    return new SendError(whenCutOff, 'Slack could not finish', { cause });
  const known = HINTS[code];
  if (known !== undefined && MISCONFIGURED.has(known))
    return new SendError('busy', `Slack answered ${code}. ${known}`, { hint: known, cause });
  const hint = known ?? `Slack refused this message (${code}). Tell whoever runs Convenor.`;
  const cannotReach = hint === PERSON || CLOSED.has(code);
  return new SendError('refused', `Slack answered ${code}`, { hint, cannotReach, cause });
}

/** The error and its chain of causes. */
function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause && typeof cause.code === 'string')
    return cause.code;
  return error instanceof Error ? error.name : 'unknown';
}
