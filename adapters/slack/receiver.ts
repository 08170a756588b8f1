import type { IncomingMessage, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger, type Receiver } from '@slack/bolt';
import type { Log } from '../../commands/log.ts';
import { decodeUtf8, HttpError, idOfRequest, readBody } from '../http-body.ts';
import { withRequest } from './too-late.ts';
import type { UnderWay } from './under-way.ts';

/** Bolt's receiver behind stricter checks. */
export interface StrictReceiver {
  receiver: Receiver;
  /** Answers a request: 4xx if Slack would never send it, otherwise as Bolt does. */
  listener(req: IncomingMessage, res: ServerResponse): void;
}

const LARGEST_BODY = 1 << 20;
const OLDEST_SECONDS = 5 * 60;

export function createReceiver(
  signingSecret: string,
  underWay: UnderWay,
  logger: Logger,
  log: Log,
): StrictReceiver {
  const receiver = new HTTPReceiver({
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
  });

  const admit = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    if (req.method !== 'POST') throw new HttpError(405, 'Slack only posts.');
    checkAge(req.headers['x-slack-request-timestamp']);
    const text = decodeUtf8(await readBody(req, LARGEST_BODY));
    checkForm(text, req.headers['content-type']);
    receiver.requestListener(req, res);
  };

  return {
    receiver: { init: (app) => receiver.init(underWay.watched(app)), start: notStarted, stop: notStarted },
    listener: (req, res) =>
      void admit(req, res).catch((error: unknown) => {
        if (error instanceof HttpError) return end(res, error.status);
        const requestId = idOfRequest(req);
        log.warn({ platform: 'slack', requestId }, 'A request to Slack’s address was refused.');
        end(res, 400);
      }),
  };
}

/** The bot's own server listens for requests. */
const notStarted = async (): Promise<void> => {};

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
