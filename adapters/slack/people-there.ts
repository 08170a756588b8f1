import type { WebClient } from '@slack/web-api';
import type { Channel, Messenger, PersonThere } from '../../commands/messenger.ts';
import type { ClientOf } from './clients.ts';
import { toSendError } from './send-error.ts';
import { isGuest, isNobody, profileOf, type User } from './user.ts';

/** How many people a page has: Slack is asked about each, which it allows about a hundred times a minute. */
const PAGE = 50;
/** How many are asked about at once. */
const AT_ONCE = 5;

/** Says who is in a channel. */
export function createPeopleThere(clientOf: ClientOf): Pick<Messenger, 'people' | 'whoCame'> {
  /** Null for whoever is no person, or gone. */
  const whoIs = async (id: string, tenant: string): Promise<PersonThere | null> => {
    const client = await clientOf(tenant);
    const { user } = await client.users.info({ user: id }).catch((error: unknown) => {
      const failure = toSendError(error, 'busy');
      if (failure.outcome === 'refused' && failure.cannotReach) return { user: undefined };
      throw failure;
    });
    return user && !isNobody(user, id) ? toPerson(user, id, tenant) : null;
  };

  return {
    async people({ tenant, conversation: { address: channel } }, page) {
      try {
        const client = await clientOf(tenant);
        const { members = [], response_metadata } = await client.conversations.members({
          ...{ channel, limit: PAGE },
          ...(page !== null && { cursor: page }),
        });
        const people: (PersonThere | null)[] = [];
        for (let at = 0; at < members.length; at += AT_ONCE)
          people.push(...(await Promise.all(members.slice(at, at + AT_ONCE).map((id) => whoIs(id, tenant)))));
        return {
          people: people.filter((each) => each !== null),
          next: response_metadata?.next_cursor || null,
          total: page === null ? await countIn(client, channel) : null,
        };
      } catch (error) {
        throw toSendError(error, 'busy');
      }
    },

    whoCame: ({ tenant }: Channel, userId) => whoIs(userId, tenant),
  };
}

const toPerson = (user: User, id: string, tenant: string): PersonThere => ({
  ...profileOf(user, id, tenant),
  isGuest: isGuest(user, tenant),
});

/** How many are in the channel; null if Slack does not say, as it is only told for progress. */
async function countIn(client: WebClient, channel: string): Promise<number | null> {
  const { channel: found } = await client.conversations
    .info({ channel, include_num_members: true })
    .catch((error: unknown) => {
      const failure = toSendError(error, 'busy');
      if (failure.outcome === 'refused') return { channel: undefined };
      throw failure;
    });
  return found?.num_members ?? null;
}
