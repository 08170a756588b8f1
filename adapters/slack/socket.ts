import { type App, type Logger, type Receiver, type ReceiverEvent, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Log } from '../../commands/log.ts';
import { toSendError } from './send-error.ts';
import type { UnderWay } from './under-way.ts';

/** What carries a WebSocket through a proxy. */
export type SocketDispatcher = ConstructorParameters<typeof SocketModeReceiver>[0]['dispatcher'];

interface SocketOptions {
  /** The app-level token, "xapp-…". */
  appToken: string;
  clientOptions: WebClientOptions;
  dispatcher: SocketDispatcher;
  underWay: UnderWay;
  logger: Logger;
  log: Log;
}

/** Slack's requests over a connection that the bot itself opens, where Slack cannot reach it. */
export interface Socket {
  receiver: Receiver;
  /** Opens the connection in the background, and again whenever it ends. */
  start(): void;
  /** Takes no more requests, waits for the answers in progress, and closes the connection. */
  close(): Promise<void>;
}

/** The first wait before a connection is opened again, which doubles each time, and the longest, in milliseconds. */
const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 30_000;
/** A connection that lasted so long did well, and the next is opened without a long wait. */
const DID_WELL_MS = 60_000;
/** How long the closing of a connection may take. */
const CLOSING_MS = 1_000;

export function createSocket({
  appToken,
  clientOptions,
  dispatcher,
  underWay,
  logger,
  log,
}: SocketOptions): Socket {
  // The SDK's own reconnecting ends the process with an unhandled rejection when Slack is out of reach, so it is off.
  const socket = new SocketModeReceiver({
    appToken,
    ...(dispatcher && { dispatcher }),
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions },
    customPropertiesExtractor: ({ envelope_id }) => ({ request: { requestId: envelope_id } }),
    processEventErrorHandler: async ({ error }) => {
      log.error({ platform: 'slack', err: error }, 'A request from Slack was not answered.');
      return true;
    },
  });
  const closing = new AbortController();

  /** One connection, from its opening to its end. Resolves to how long it lasted, or rejects if it could not be opened. */
  async function connectOnce(): Promise<number> {
    let end = () => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    socket.client.once('disconnected', end);
    try {
      await socket.start();
      log.info({ platform: 'slack' }, 'connected to Slack by Socket Mode');
      const since = performance.now();
      await ended;
      return performance.now() - since;
    } finally {
      socket.client.off('disconnected', end);
    }
  }

  async function stayConnected(): Promise<void> {
    for (let failures = 0; !closing.signal.aborted; failures += 1) {
      try {
        if ((await connectOnce()) > DID_WELL_MS) failures = 0;
      } catch (error) {
        const { message, hint } = toSendError(error ?? new Error('the connection ended'), 'busy');
        log.warn(
          { platform: 'slack', part: 'slack', reason: hint ?? message },
          'not connected by Socket Mode',
        );
      }
      const wait = Math.min(FIRST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS);
      await within(wait * (1 + Math.random() / 4), closing.signal);
    }
  }

  let connecting: Promise<void> | undefined;
  return {
    receiver: {
      init: (app) => socket.init(unlessClosing(underWay.watched(app), closing.signal)),
      start: async () => {},
      stop: async () => {},
    },
    start() {
      connecting ??= stayConnected();
    },
    async close() {
      closing.abort();
      await underWay.finish();
      if (connecting) await within(CLOSING_MS, undefined, socket.client.disconnect());
    },
  };
}

/** The app to a receiver that is about to close: what comes then is not begun, so that Slack sends it to another or again. */
const unlessClosing = (app: App, closing: AbortSignal): App =>
  Object.assign(Object.create(app), {
    processEvent: async (event: ReceiverEvent) => closing.aborted || app.processEvent(event),
  });

/** Waits so long, or until the signal is aborted or `sooner` is done. */
function within(ms: number, signal?: AbortSignal, sooner?: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const done = () => {
      clearTimeout(timer);
      resolve();
    };
    if (signal?.aborted) done();
    signal?.addEventListener('abort', done, { once: true });
    sooner?.then(done, done);
  });
}
