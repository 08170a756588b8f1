import type { IncomingMessage, ServerResponse } from 'node:http';
import { App, type Logger, LogLevel, type Receiver } from '@slack/bolt';
import type { FetchFunction, WebClientOptions } from '@slack/web-api';
import type { HearMoves } from '../../commands/hear-moves.ts';
import type { HearPlaces } from '../../commands/hear-places.ts';
import type { Dispatch } from '../../commands/invocation.ts';
import type { HearLines } from '../../commands/lines/hear-lines.ts';
import type { Log } from '../../commands/log.ts';
import type { Messenger } from '../../commands/messenger.ts';
import type { OfferPeople } from '../../commands/offer-people.ts';
import type { PreviewLink } from '../../commands/web/preview-link.ts';
import { type AgentFor, createExchange } from '../exchange.ts';
import { createAnswers } from './answer.ts';
import { createChannelName } from './channel-names.ts';
import { clientOptions, toLogger } from './client.ts';
import { type ClientOf, installedClients, singleClient } from './clients.ts';
import { createFetch } from './fetch.ts';
import { createFetchFile } from './fetch-file.ts';
import { createHandOver } from './hand-over.ts';
import { createInstaller, type Installer, type OAuthOptions } from './installer.ts';
import { registerListeners } from './listeners.ts';
import { createLookUp } from './look-up.ts';
import { createMembersOf } from './members-of.ts';
import { createMessenger } from './messenger.ts';
import { hearPeopleSought } from './offer-people.ts';
import { createReceiver, type StrictReceiver } from './receiver.ts';
import { hearRemovals } from './removals.ts';
import { createRespond } from './response-url.ts';
import { toSendError } from './send-error.ts';
import { createSlackAddresses } from './shortcuts.ts';
import { createSocket, type Socket, type SocketDispatcher } from './socket.ts';
import { createTell } from './tell.ts';
import { createUnderWay, type UnderWay } from './under-way.ts';

/** How Slack's requests come in: to the bot's own address, or over a connection that the bot opens (Socket Mode). */
type WayIn = { signingSecret: string; appToken?: undefined } | { appToken: string };

/** The tokens for calls to Slack: a single one, or those of all workspaces in which the bot was installed. */
type Tokens = { botToken: string; oauth?: undefined } | { oauth: OAuthOptions };

export type SlackOptions = WayIn & Tokens & CommonOptions;

interface CommonOptions {
  /** The slash command, "/lpn". */
  command: string;
  /** Where Slack's API is, "https://slack.com/api/". */
  apiUrl: string;
  dispatch: Dispatch;
  /** Hears of people who join channels and leave them. */
  hearMoves: HearMoves;
  /** Hears what becomes of the places in which the bot is. */
  hearPlaces: HearPlaces;
  /** Hears what is said in channels, while a meeting is running there. */
  hearLines: HearLines;
  /** Says what a link to a page of the bot’s is about. */
  previewLink: PreviewLink;
  /** Says whom a list in a form offers. */
  offerPeople: OfferPeople;
  log: Log;
  /** How long an answer may take, in milliseconds, before people are told that it takes longer: two seconds. */
  patienceMs?: number;
  agentFor?: AgentFor | undefined;
  /** Carries the connection of Socket Mode, such as through a proxy. */
  dispatcher?: SocketDispatcher;
}

/** The bot in Slack. */
export interface Slack {
  /** Answers `POST /slack/events`: commands, interactions and events; 404 in Socket Mode, in which they come otherwise. */
  listener(req: IncomingMessage, res: ServerResponse): void;
  /** Answers the browsers of those who install the bot, if it is installed by OAuth. */
  installer?: Pick<Installer, 'install' | 'redirect'>;
  messenger: Messenger;
  /** Signs in with a single token, and resolves to the account, "Convenor in LPN Assembly". Rejects with a `SendError` with a hint. */
  check(): Promise<string>;
  /** Opens the connection of Socket Mode, in the background. */
  start(): void;
  /** Waits for the answers in progress, and closes the connection of Socket Mode. */
  close(): Promise<void>;
}

/** Connects `dispatch` to Slack. Makes no call until it is started or a request comes. */
export function createSlack(slack: SlackOptions): Slack {
  const { command, apiUrl, dispatch, hearMoves, hearPlaces, hearLines, previewLink, log, agentFor } = slack;
  const logger = toLogger(log);
  const exchange = createExchange({ agentFor });
  const options = { ...clientOptions(apiUrl, logger), fetch: createFetch(exchange) };
  const { clientOf, installer } = openAccess(slack, options);
  const underWay = createUnderWay(log, slack.patienceMs);
  const way = openWay(slack, { underWay, logger, clientOptions: options });
  const app = createApp(way.receiver, logger, options);
  const tell = createTell(clientOf, createRespond(apiUrl, exchange, log), log);
  const handOver = createHandOver({ clientOf, exchange, apiUrl, tell, log });
  const answers = createAnswers({ clientOf, dispatch, tell, handOver, patienceMs: slack.patienceMs, log });
  const lookUp = createLookUp(clientOf, log);
  const names = {
    lookUp,
    membersOf: createMembersOf(clientOf, lookUp, log),
    fetchFile: createFetchFile({ clientOf, exchange, apiUrl, log }),
    channelOf: createChannelName(clientOf, log),
  };
  const addresses = createSlackAddresses(clientOf);
  registerListeners(app, {
    ...{
      command,
      answers,
      tell,
      ...names,
      addresses,
      hearMoves,
      hearPlaces,
      hearLines,
      previewLink,
      clientOf,
      log,
    },
  });
  const messenger = createMessenger(clientOf, tell, handOver, log);
  hearPeopleSought(app, { offerPeople: slack.offerPeople, messenger, log });
  if (installer) hearRemovals(app, installer);
  return {
    listener: way.listener,
    ...(installer && { installer }),
    messenger,
    check: async () => {
      const { user, team } = await (await clientOf('')).auth.test().catch((error: unknown) => {
        throw toSendError(error, 'busy');
      });
      return `${user} in ${team}`;
    },
    start: way.start,
    close: way.close,
  };
}

/** Slack's API with the tokens that there are, and the installer that brings more. */
function openAccess(
  slack: SlackOptions,
  options: WebClientOptions & { fetch: FetchFunction },
): { clientOf: ClientOf; installer?: Installer } {
  if (slack.oauth === undefined) return { clientOf: singleClient(slack.botToken, options) };
  const installer = createInstaller(slack.oauth, slack.apiUrl, options, slack.log);
  return { clientOf: installedClients(installer, options), installer };
}

/** The way by which Slack's requests come in. */
type OpenWay = StrictReceiver & Pick<Socket, 'start' | 'close'>;

function openWay(
  slack: SlackOptions,
  shared: { underWay: UnderWay; logger: Logger; clientOptions: WebClientOptions },
): OpenWay {
  const { log, dispatcher } = slack;
  if (slack.appToken === undefined)
    return {
      ...createReceiver(slack.signingSecret, shared.underWay, shared.logger, log),
      start: () => {},
      close: shared.underWay.finish,
    };
  const socket = createSocket({ ...shared, appToken: slack.appToken, log, dispatcher });
  return { ...socket, listener: (_, res) => void res.writeHead(404).end() };
}

function createApp(receiver: Receiver, logger: Logger, options: WebClientOptions): App {
  return new App({
    receiver,
    logger,
    logLevel: LogLevel.WARN,
    // The listeners call Slack through clients of their own. With a bare token Bolt asks Slack who it is on every request.
    authorize: async () => ({}),
    clientOptions: options,
    convoStore: false,
    ignoreSelf: false,
  });
}
