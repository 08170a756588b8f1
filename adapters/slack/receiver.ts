import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type App,
  HTTPReceiver,
  type HTTPReceiverOptions,
  type Logger,
  type ReceiverEvent,
} from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import { decodeUtf8, HttpError, idOfRequest, readBody } from '../http-body.ts';
import { readPayload } from './payload.ts';
import { withRequest } from './too-late.ts';
import { whenDone } from './when-done.ts';

/** Bolt's receiver behind stricter checks. */
export interface StrictReceiver {
  receiver: HTTPReceiver;
  /** Answers a request: 4xx if Slack would never send it, otherwise as Bolt does. */
  listener(req: IncomingMessage, res: ServerResponse): void;
  /** Waits for the answers in progress, for two seconds at most. */
  close(): Promise<void>;
}

const LARGEST_BODY = 1 << 20;
const OLDEST_SECONDS = 5 * 60;

export function createReceiver(signingSecret: string, logger: Logger, log: Log): StrictReceiver {
  const receiver = new AcknowledgingReceiver(
    {
      signingSecret,
      logger,
      customPropertiesExtractor: withRequest,
      unhandledRequestHandler: ({ response }) => end(response, 200),
      // The request is from Slack, as its signature is valid. An error status would only make Slack send it again.
      processEventErrorHandler: async ({ error, request, response }) => {
        const requestId = idOfRequest(request);
        log.error({ platform: 'slack', requestId, err: error }, 'A request from Slack was not answered.');
        end(response, 200);
        return true;
      },
    },
    log,
  );

  const admit = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'POST') throw new HttpError(405, 'Slack only posts.');
    checkAge(req.headers['x-slack-request-timestamp']);
    const text = decodeUtf8(await readBody(req, LARGEST_BODY));
    checkForm(text, req.headers['content-type']);
    receiver.requestListener(req, res);
  };

  return {
    receiver,
    listener: (req, res) =>
      void admit(req, res).catch((error: unknown) => {
        if (error instanceof HttpError) return end(res, error.status);
        const requestId = idOfRequest(req);
        log.warn({ platform: 'slack', requestId }, 'A request to Slack’s address was refused.');
        end(res, 400);
      }),
    close: () => receiver.finish(),
  };
}

/**
 * Bolt lets a request that no listener acknowledges hang for three seconds and then answers 404, which Slack shows as a
 * failure and repeats. This receiver acknowledges it as soon as the listeners are done.
 */
class AcknowledgingReceiver extends HTTPReceiver {
  readonly #underWay = new Set<Promise<void>>();
  readonly #log: Log;

  constructor(options: HTTPReceiverOptions, log: Log) {
    super(options);
    this.#log = log;
  }

  override init(app: App): void {
    const processEvent = (event: ReceiverEvent): Promise<void> =>
      this.#track(acknowledge(app, event, this.#log));
    super.init(Object.assign(Object.create(app), { processEvent }));
  }

  async finish(): Promise<void> {
    await whenDone(Promise.allSettled(this.#underWay));
  }

  #track(work: Promise<void>): Promise<void> {
    const done = work.finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    return done;
  }
}

/** Acknowledges and ignores requests that nothing here handles or that are malformed. */
async function acknowledge(app: App, event: ReceiverEvent, log: Log): Promise<void> {
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
  await (isEvent ? whenDone(work) : work);
  if (!isAcknowledged) await ack();
  await work;
}

/** After three seconds Bolt answers by itself; the work goes on, and whoever asked is still told what came of it. */
function unlessGivenUp(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_HTTP_HEADERS_SENT')) throw error;
}

/** Refuses timestamps in the future, which Bolt accepts: such a request could be replayed until then. */
function checkAge(timestamp: string | string[] | undefined): void {
  const isNumber = typeof timestamp === 'string' && /^\d{1,12}$/.test(timestamp);
  if (!isNumber || Math.abs(Date.now() / 1000 - Number(timestamp)) > OLDEST_SECONDS)
    throw new HttpError(401, 'The request is not dated now.');
}

/** Refuses JSON that is no object, on which Bolt fails, and broken escapes, which it misreads. */
function checkForm(text: string, contentType: string | undefined): void {
  const isForm = contentType === 'application/x-www-form-urlencoded';
  const isRight = isForm
    ? isDecodable(text) && !/(^|&)payload=(?!(\+|%20)*(\{|%7b))/i.test(text)
    : text.trimStart().startsWith('{');
  if (!isRight) throw new HttpError(400, 'The body is not what Slack sends.');
}

function isDecodable(form: string): boolean {
  try {
    decodeURIComponent(form);
    return true;
  } catch {
    return false;
  }
}

/** Ends a response once. A response already begun is cut off with its connection. */
function end(res: ServerResponse, status: number): void {
  if (res.headersSent) return;
  if (status === 413) res.setHeader('connection', 'close');
  res.writeHead(status).end();
}
