import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import type { Dispatch } from '../../commands/invocation.ts';
import type { Log } from '../../commands/log.ts';
import type { Messenger } from '../../commands/messenger.ts';
import { type AgentFor, createExchange } from '../exchange.ts';
import { createAnswers } from './answer.ts';
import { createChannelName } from './channel-names.ts';
import { clientOptions, toLogger } from './client.ts';
import { createFetch } from './fetch.ts';
import { createHandOver } from './hand-over.ts';
import { registerListeners } from './listeners.ts';
import { createLookUp } from './look-up.ts';
import { createMessenger } from './messenger.ts';
import { createReceiver } from './receiver.ts';
import { createRespond } from './response-url.ts';
import { toSendError } from './send-error.ts';
import { createSlackAddresses } from './shortcuts.ts';
import { createTell } from './tell.ts';

export interface SlackOptions {
  signingSecret: string;
  botToken: string;
  /** The slash command, "/lpn". */
  command: string;
  /** Where Slack's API is, "https://slack.com/api/". */
  apiUrl: string;
  dispatch: Dispatch;
  log: Log;
  agentFor?: AgentFor;
}

/** The bot in a Slack workspace. */
export interface Slack {
  /** Answers `POST /slack/events`: commands, interactions and events. */
  listener(req: IncomingMessage, res: ServerResponse): void;
  messenger: Messenger;
  /** Signs in, and resolves to the account, "Convenor in LPN Assembly". Rejects with a `SendError` with a hint. */
  check(): Promise<string>;
  /** Waits for the answers in progress. */
  close(): Promise<void>;
}

/** Connects `dispatch` to Slack. Makes no call until a request comes. */
export function createSlack({
  signingSecret,
  botToken,
  command,
  apiUrl,
  dispatch,
  log,
  agentFor,
}: SlackOptions): Slack {
  const logger = toLogger(log);
  const exchange = createExchange({ agentFor });
  const options = { ...clientOptions(apiUrl, logger), fetch: createFetch(exchange) };
  const client = new WebClient(botToken, options);
  const { receiver, listener, close } = createReceiver(signingSecret, logger, log);
  const app = new App({
    receiver,
    logger,
    logLevel: LogLevel.WARN,
    // With a bare token Bolt asks Slack who it is on every request.
    authorize: async () => ({ botToken }),
    clientOptions: options,
    convoStore: false,
    ignoreSelf: false,
  });
  const tell = createTell(client, createRespond(apiUrl, exchange, log), log);
  const handOver = createHandOver({ client, exchange, apiUrl, tell, log });
  const answers = createAnswers({ client, dispatch, tell, handOver, log });
  const names = { lookUp: createLookUp(client, log), channelOf: createChannelName(client, log) };
  const addresses = createSlackAddresses(client);
  registerListeners(app, { command, answers, tell, ...names, addresses, log });
  return {
    listener,
    messenger: createMessenger(client, tell, handOver, log),
    check: async () => {
      const { user, team } = await client.auth.test().catch((error: unknown) => {
        throw toSendError(error, 'busy');
      });
      return `${user} in ${team}`;
    },
    close,
  };
}
