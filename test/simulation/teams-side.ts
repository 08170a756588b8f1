import { ConnectorClient } from 'botframework-connector';
import type { Connectors } from '../../adapters/teams/connectors.ts';
import { createMessenger } from '../../adapters/teams/messenger.ts';
import { createHttpClient, cutOff, type Resource } from '../../adapters/teams/transport.ts';
import type { Messenger } from '../../commands/messenger.ts';
import { Conversations, directWith } from './channel.ts';
import type { Faults } from './faults.ts';
import { CutOff, type Served, type Wire } from './wire.ts';

export const TEAMS_TOKEN = 'simulated-connector-token';
export const SERVICE_URL = 'https://teams.example/';

/** A simulated Teams: its messages, and messengers for the bots, which use botbuilder's own connector. */
export interface TeamsSide {
  conversations: Conversations;
  messengerOf(owner: object): Messenger;
}

export function createTeamsSide(
  wire: Wire,
  now: () => Date,
  faults: Faults,
  conversations = new Conversations(),
): TeamsSide {
  function serve({ method, url, body }: Resource): Served {
    const { address, id } = placeIn(url);
    const given = JSON.parse(String(body));
    if (address === undefined) {
      const direct = directWith(given.members[0].id);
      return faults.closedConversation === direct
        ? { status: 403, body: {} }
        : { status: 200, body: { id: direct } };
    }
    if (method === 'POST') {
      const standing = conversations.post(address, { body: given, sendId: null, at: now() });
      return { status: 200, body: { id: standing.id } };
    }
    if (id === undefined || !conversations.edit(address, id, given)) return { status: 404, body: {} };
    return { status: 200, body: { id } };
  }

  async function send(owner: object, resource: Resource) {
    const { method, url } = resource;
    const label = `${method} ${new URL(url).pathname} ${summaryOf(resource)}`;
    const { address } = placeIn(url);
    const { status, body, retryAfter } = await wire
      .call({
        ...{ owner, label, address: address ?? '', isPost: method === 'POST' && address !== undefined },
        serve: () => serve(resource),
      })
      .catch((error: unknown) => {
        throw error instanceof CutOff ? cutOff(method, error.isSent, error) : error;
      });
    return { status, retryAfter, text: JSON.stringify(body) };
  }

  return {
    conversations,
    messengerOf(owner) {
      const httpClient = createHttpClient(
        (resource) => send(owner, resource),
        () => {},
      );
      const credentials: ConstructorParameters<typeof ConnectorClient>[0] = {
        signRequest: async (request) => {
          request.headers.set('authorization', `Bearer ${TEAMS_TOKEN}`);
          return request;
        },
      };
      const client = new ConnectorClient(credentials, { baseUri: SERVICE_URL, httpClient });
      const connectors: Connectors = { to: () => client, aloneTo: () => client, create: async () => client };
      return createMessenger(connectors, 'simulated-app');
    },
  };
}

/** The conversation, and the message in it, that a URL of the connector names. */
function placeIn(url: string): { address: string | undefined; id: string | undefined } {
  const [, , address, , id] = new URL(url).pathname.slice(1).split('/').map(decodeURIComponent);
  return { address, id };
}

const summaryOf = ({ body }: Resource): string => String(JSON.parse(String(body)).summary ?? '').slice(0, 60);
