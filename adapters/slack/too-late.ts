import { IncomingMessage } from 'node:http';
import type { Context } from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import { idOfRequest } from '../http-body.ts';
import { hasHungUp, TOO_LATE } from '../hung-up.ts';
import type { SlackInvocation } from './read.ts';
import type { Tell } from './tell.ts';

/** The custom property of Bolt’s events that `isTooLate` and the log read. */
export const withRequest = (request: IncomingMessage) => ({ request });

/**
 * Whether Slack no longer waits for the answer; the request must then not be begun. Tells the person so, unless it is an
 * event, which Slack sends again.
 */
export async function isTooLate(
  { reply }: SlackInvocation,
  { request }: Context,
  { tell, log }: { tell: Tell; log: Log },
): Promise<boolean> {
  if (!(request instanceof IncomingMessage) || !(await hasHungUp(request))) return false;
  const requestId = idOfRequest(request);
  log.warn(
    { platform: 'slack', requestId },
    'a request came too late to be answered in time, and was not begun',
  );
  if (reply.responseUrl !== undefined) await tell(reply, TOO_LATE);
  return true;
}
