import type { IncomingMessage } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { message } from '../commands/view.ts';

/**
 * Whether whoever sent a request waits for its answer no longer, as when this process was stopped meanwhile: they were told
 * that it failed, and may have asked again. So it is not begun.
 */
export async function hasHungUp({ socket }: IncomingMessage): Promise<boolean> {
  // That the other end has closed is read after what it sent: with the next round of the event loop.
  await setImmediate();
  await setImmediate();
  return socket.destroyed || socket.readableEnded;
}

/** Said to the person whose request was not begun. */
export const TOO_LATE = message('That reached me too late, so I have not begun it.', [
  'Nothing was changed. Please try again.',
]);
