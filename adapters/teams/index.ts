import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { AuthenticateRequestResult } from 'botframework-connector';
import type { HearMoves } from '../../commands/hear-moves.ts';
import type { HearPlaces } from '../../commands/hear-places.ts';
import type { Dispatch } from '../../commands/invocation.ts';
import type { HearLines } from '../../commands/lines/hear-lines.ts';
import type { Log } from '../../commands/log.ts';
import type { Messenger } from '../../commands/messenger.ts';
import type { OfferPeople } from '../../commands/offer-people.ts';
import type { PreviewLink } from '../../commands/web/preview-link.ts';
import { createDoubleClicks } from '../double-clicks.ts';
import { type AgentFor, createExchange } from '../exchange.ts';
import { createHeardOnce, createOffers } from '../heard-once.ts';
import { decodeUtf8, HttpError, idOfRequest, readBody } from '../http-body.ts';
import { hasHungUp } from '../hung-up.ts';
import { whenDone } from '../when-done.ts';
import { type IncomingActivity, parseActivity } from './activity.ts';
import type { AppProof } from './app-proof.ts';
import { TeamsAuthentication } from './authentication.ts';
import { createConnectors } from './connectors.ts';
import { createFetchFile } from './fetch-file.ts';
import { createMessenger } from './messenger.ts';
import type { Sent } from './posts.ts';
import { allowHosts } from './service-hosts.ts';
import { createSignIn } from './sign-in.ts';
import { createSigningKeys } from './signing-keys.ts';
import { takeTurn, tellTooLate } from './take-turn.ts';
import type { TurnOptions } from './turn.ts';
import { createVerifyToken } from './verify-token.ts';

export type TeamsOptions = TeamsApp & AppProof;

interface TeamsApp {
  appId: string;
  appType: 'SingleTenant' | 'MultiTenant';
  tenantId: string;
  /** Where to sign in: https://login.microsoftonline.com, or that of a national cloud. */
  loginUrl: string;
  openIdMetadataUrl: string;
  /** The hosts allowed in a `serviceUrl`: exact names, or "*.host". Loopback must be listed too. */
  serviceHosts: string[];
  /** The hosts at which files may be put and got, written in the same way. */
  fileHosts: string[];
  /** The agent for calls to Teams through a proxy, if there is one. */
  agentFor?: AgentFor;
  dispatch: Dispatch;
  /** Hears of people who come to teams and chats and leave them. */
  hearMoves: HearMoves;
  /** Hears what becomes of the places in which the bot is. */
  hearPlaces: HearPlaces;
  /** Hears what is said to the bot in channels, while a meeting is running there. */
  hearLines: HearLines;
  /** Says what a link to a page of the bot’s is about. */
  previewLink: PreviewLink;
  /** Says whom a list in a form offers. */
  offerPeople: OfferPeople;
  /** How long an answer may take, in milliseconds, before people are told that it takes longer: two seconds. */
  patienceMs?: number;
  log: Log;
}

export interface Teams {
  /** Answers POST /api/messages. */
  listener(req: IncomingMessage, res: ServerResponse): void;
  messenger: Messenger;
  /** Signs in, and resolves to the account. Rejects with `SendError` if it cannot. */
  check(): Promise<string>;
  /** Waits for the answers in progress, for two seconds at most. */
  answered(): Promise<void>;
  /** Closes the connections. Calls in flight are cut off. */
  close(): Promise<void>;
}

/** The largest body accepted. An activity is at most about 100 KB. */
const MOST_BYTES = 256 * 1024;

/** Connects `dispatch` to Microsoft Teams. Makes no call until a request comes. */
export function createTeams(options: TeamsOptions): Teams {
  const { appId, loginUrl, openIdMetadataUrl, dispatch, log } = options;
  const { hearMoves, hearPlaces, hearLines, previewLink, offerPeople } = options;
  const isSingle = options.appType === 'SingleTenant';
  const directory = isSingle ? options.tenantId : 'botframework.com';
  const mayCall = allowHosts(options.serviceHosts);
  const mayPutTo = allowHosts(options.fileHosts);
  const signIn = createSignIn({ appId, proof: options, directory, loginUrl });
  const exchange = createExchange({ agentFor: options.agentFor });
  const connectors = createConnectors(signIn, mayCall, exchange);
  const fetchFile = createFetchFile({ mayGetFrom: mayPutTo, exchange, log });
  const authentication = new TeamsAuthentication({
    appId,
    tenantId: isSingle ? options.tenantId : undefined,
    verifyToken: createVerifyToken(appId, createSigningKeys(openIdMetadataUrl, log)),
    mayCall,
    connectors,
  });
  const adapter = new TeamsAdapter(authentication);
  const heard = createHeardOnce();
  const offers = createOffers<Sent>();
  const clicks = createDoubleClicks<object | undefined>();

  const messenger = createMessenger(connectors, appId);
  const underWay = new Set<Promise<unknown>>();

  const answer = async (
    req: IncomingMessage,
    acknowledge: TurnOptions['acknowledge'],
  ): Promise<InvokeResponse | undefined> => {
    if (req.method !== 'POST') throw new HttpError(405, 'Only POST is answered here.');
    const incoming = parseActivity(decodeUtf8(await readBody(req, MOST_BYTES)));
    const activity = asActivity(incoming);
    const sender = await authentication.authenticateRequest(activity, req.headers.authorization ?? '');
    const told = {
      ...{
        appId,
        connectors,
        fetchFile,
        mayPutTo,
        exchange,
        dispatch,
        hearMoves,
        hearPlaces,
        hearLines,
        previewLink,
        offerPeople,
        messenger,
        log,
        heard,
        offers,
        clicks,
        acknowledge,
        patienceMs: options.patienceMs,
      },
      httpRequest: idOfRequest(req),
    };
    return adapter.turn(sender, activity, async (context) => {
      if (await hasHungUp(req)) return tellTooLate(incoming, context, told);
      return takeTurn(incoming, context, told);
    });
  };

  return {
    listener: (req, res) => {
      const respond = (response: InvokeResponse | undefined) =>
        send(res, response?.status ?? 200, response?.body);
      const answering = answer(req, respond)
        .then(respond, (error: unknown) => refuse(res, error, idOfRequest(req), log))
        .finally(() => underWay.delete(answering));
      underWay.add(answering);
    },
    messenger,
    check: async () => {
      await signIn.token();
      return `signed in as app ${appId} at ${directory}`;
    },
    answered: async () => {
      await whenDone(Promise.allSettled(underWay));
    },
    close: async () => exchange.close(),
  };
}

class TeamsAdapter extends CloudAdapter {
  /** Runs one turn for an authenticated sender. `process` would answer our refusals with a 500. */
  turn(
    sender: AuthenticateRequestResult,
    activity: Activity,
    take: (context: TurnContext) => Promise<InvokeResponse | undefined>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, async (context) => {
      const value = await take(context);
      if (value) await context.sendActivity({ type: 'invokeResponse', value });
    });
  }
}

/** botbuilder's type promises fields that Teams may omit, so our code reads only the validated shape. */
const asActivity = (incoming: IncomingActivity): Activity => incoming as unknown as Activity;

function refuse(res: ServerResponse, error: unknown, requestId: string | undefined, log: Log): void {
  if (error instanceof HttpError) {
    log.info({ requestId, status: error.status, reason: error.message }, 'A request from Teams was refused.');
    send(res, error.status, { error: error.message });
  } else {
    log.error({ requestId, err: error }, 'A request from Teams failed.');
    send(res, 500, { error: 'Something went wrong. Please try again.' });
  }
}

function send(res: ServerResponse, status: number, body: unknown): void {
  if (res.headersSent || res.destroyed) return;
  if (body === undefined) res.writeHead(status).end();
  else res.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
