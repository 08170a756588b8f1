import type { Activity } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorFactory,
  UserTokenClient,
} from 'botframework-connector';
import { HttpError } from '../http-body.ts';
import { tenantOf } from './activity.ts';
import type { MayCall } from './service-hosts.ts';
import { BOT_FRAMEWORK } from './sign-in.ts';
import type { Verified, VerifyToken } from './verify-token.ts';

export interface Gate {
  appId: string;
  /** The only directory (tenant) served; undefined serves any. */
  tenantId: string | undefined;
  verifyToken: VerifyToken;
  mayCall: MayCall;
  connectors: ConnectorFactory;
}

const CHANNEL = 'msteams';

/** A placeholder: a turn must have a client for user tokens, although the bot signs no user in. */
const noUserTokens: UserTokenClient = Object.create(UserTokenClient.prototype);

/**
 * Authenticates requests, instead of botbuilder's own checks, which rebuild keys and clients on each turn and answer forged
 * signatures with a 500. Throws HttpError: 401 for an invalid token, 403 for what a valid one does not allow, 503 while
 * the keys cannot be read.
 */
export class TeamsAuthentication extends BotFrameworkAuthentication {
  readonly #gate: Gate;

  constructor(gate: Gate) {
    super();
    this.#gate = gate;
  }

  override async authenticateRequest(
    activity: Activity,
    authHeader: string,
  ): Promise<AuthenticateRequestResult> {
    const { appId, verifyToken, connectors } = this.#gate;
    this.#checkAllowed(activity, await verifyToken(authHeader));
    const claimsIdentity = new ClaimsIdentity([{ type: 'aud', value: appId }], true);
    return { audience: BOT_FRAMEWORK, claimsIdentity, connectorFactory: connectors };
  }

  override authenticateStreamingRequest(): Promise<AuthenticateRequestResult> {
    return Promise.reject(new HttpError(403, 'Streaming is not supported.'));
  }

  override createConnectorFactory(): ConnectorFactory {
    return this.#gate.connectors;
  }

  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(noUserTokens);
  }

  #checkAllowed(activity: Activity, token: Verified): void {
    const { serviceUrl, channelId } = activity;
    const { mayCall, tenantId } = this.#gate;
    if (typeof serviceUrl !== 'string' || token.serviceUrl !== serviceUrl || !mayCall(serviceUrl))
      throw new HttpError(403, 'The serviceUrl is not one that this bot answers to.');
    if (channelId !== CHANNEL || !token.endorsements.includes(channelId))
      throw new HttpError(403, 'The token does not speak for this channel.');
    const tenant = tenantOf(activity);
    if (tenant === undefined || tenant !== (tenantId ?? tenant))
      throw new HttpError(403, 'This bot does not serve this organisation.');
  }
}
