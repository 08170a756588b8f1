import { ConnectorClient, type ConnectorFactory } from 'botframework-connector';
import { SendError } from '../../commands/messenger.ts';
import type { Exchange } from '../exchange.ts';
import type { MayCall } from './service-hosts.ts';
import type { SignIn } from './sign-in.ts';
import { createTransport, type HttpClient, targeted } from './transport.ts';

/** botbuilder's clients for calling Teams: one for each `serviceUrl`, cached. */
export interface Connectors extends ConnectorFactory {
  /** The client for `serviceUrl`. Throws `SendError` 'refused' if the address is not allowed. */
  to(serviceUrl: string): ConnectorClient;
  /** The same, but what it sends, edits and deletes in a channel or group chat is seen by its recipient alone. */
  aloneTo(serviceUrl: string): ConnectorClient;
}

/** The most clients kept. Teams uses one address per region, so any more would be made up. */
const MOST = 50;

export function createConnectors(signIn: SignIn, mayCall: MayCall, exchange: Exchange): Connectors {
  const httpClient = createTransport(exchange, () => signIn.forget());
  const credentials: ConstructorParameters<typeof ConnectorClient>[0] = {
    signRequest: async (request) => {
      request.headers.set('authorization', `Bearer ${await signIn.token()}`);
      return request;
    },
  };

  const clientsBy = (httpClient: HttpClient) => {
    const clients = new Map<string, ConnectorClient>();
    return (serviceUrl: string): ConnectorClient => {
      const kept = clients.get(serviceUrl);
      if (kept) return kept;
      if (!mayCall(serviceUrl))
        throw new SendError('refused', 'The address kept for this conversation is not one of Teams’ own.', {
          hint: 'Write to Convenor there once more, so that it learns where to answer.',
        });
      if (clients.size >= MOST) clients.clear();
      const client = new ConnectorClient(credentials, { baseUri: serviceUrl, httpClient });
      clients.set(serviceUrl, client);
      return client;
    };
  };

  const to = clientsBy(httpClient);
  return { to, aloneTo: clientsBy(targeted(httpClient)), create: async (serviceUrl) => to(serviceUrl) };
}
