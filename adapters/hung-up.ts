import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { message } from '../commands/view.ts';

/**
 * Whether the client has hung up, as it does when this process was stopped for a while. Its user was told that the request
 * failed, and may have sent it again, so it must not be begun.
 */
export async function hasHungUp({ socket }: IncomingMessage): Promise<boolean> {
  // Node reads the close after the data: in the next turn of the event loop.
  await setImmediate();
  await setImmediate();
  return socket.destroyed || socket.readableEnded;
}

/** Said to the person whose request was not begun. */
export const TOO_LATE = message('That reached me too late, so I have not begun it.', [
  'Nothing was changed. Please try again.',
]);
