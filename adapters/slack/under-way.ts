import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import { whenDone } from '../when-done.ts';
import { readPayload } from './payload.ts';

/** The requests in progress, by whichever way they came. */
export interface UnderWay {
  /** The app as a receiver sees it: each of its requests is acknowledged, and counted here until it is done. */
  watched(app: App): App;
  /** Waits for the requests in progress, for two seconds at most. */
  finish(): Promise<void>;
}

/**
 * Bolt lets a request that no listener acknowledges hang for three seconds and then answers 404, which Slack shows as a
 * failure and repeats. Here it is acknowledged as soon as the listeners are done; an event, after `patienceMs` at the latest.
 */
export function createUnderWay(log: Log, patienceMs?: number): UnderWay {
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): Promise<void> => {
    const done = work.finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  };
  return {
    watched: (app) =>
      Object.assign(Object.create(app), {
        processEvent: (event: ReceiverEvent) => track(acknowledge(app, event, { log, patienceMs })),
      }),
    async finish() {
      await whenDone(Promise.allSettled(underWay));
    },
  };
}

/** Acknowledges and ignores requests that nothing here handles or that are malformed. */
async function acknowledge(
  app: App,
  event: ReceiverEvent,
  { log, patienceMs }: { log: Log; patienceMs: number | undefined },
): Promise<void> {
  const body = readPayload(event.body);
  if (!body) {
    log.info({ platform: 'slack' }, 'A request from Slack was let be.');
    return event.ack();
  }
  let isAcknowledged = false;
  const ack = async (answer?: unknown): Promise<void> => {
    isAcknowledged = true;
    await event.ack(answer).catch(unlessGivenUp);
  };
  // Bolt acknowledges an event before any listener runs; Slack repeats only unacknowledged events.
  const isEvent = 'event' in body;
  const work = app.processEvent({ ...event, body, ack: isEvent ? async () => {} : ack });
  await (isEvent ? whenDone(work, patienceMs) : work);
  if (!isAcknowledged) await ack();
  await work;
}

/** After three seconds Bolt answers by itself; the work goes on, and whoever asked is still told what came of it. */
function unlessGivenUp(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_HTTP_HEADERS_SENT')) throw error;
}
