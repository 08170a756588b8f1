import type { ConnectorClient } from 'botframework-connector';
import type { Channel, Messenger, PersonThere } from '../../commands/messenger.ts';
import { SendError } from '../../commands/messenger.ts';
import type { Connectors } from './connectors.ts';
import { emailOf } from './look-up.ts';
import { referenceOr } from './reference.ts';

/** How many people a page has; Teams allows from 50 to 500. */
const PAGE = 200;

type PageAsked = Exclude<
  Parameters<ConnectorClient['conversations']['getConversationPagedMembers']>[1],
  undefined | ((...answer: never) => unknown)
>;

/** Says who is in a channel: in a team's, everyone in the team. */
export function createPeopleThere(connectors: Connectors): Pick<Messenger, 'people' | 'whoCame'> {
  const conversations = ({ conversation }: Channel) =>
    connectors.to(referenceOr(conversation.reference).serviceUrl).conversations;

  return {
    async people(channel, page) {
      // The client's type asks for a token for the first page too, for which there is none.
      const asked = { pageSize: PAGE, ...(page !== null && { continuationToken: page }) } as PageAsked;
      const { address } = channel.conversation;
      const { members = [], continuationToken } = await conversations(channel).getConversationPagedMembers(
        address,
        asked,
      );
      const people = members.flatMap((member) => toPerson(member, channel) ?? []);
      return { people, next: continuationToken || null, total: null };
    },

    async whoCame(channel, userId) {
      try {
        const { address } = channel.conversation;
        return toPerson(await conversations(channel).getConversationMember(address, userId), channel);
      } catch (error) {
        if (error instanceof SendError && error.cannotReach) return null;
        throw error;
      }
    },
  };
}

/** A member of a team or a chat as Teams tells of one; `objectId` is an older name of `aadObjectId`. */
interface MemberTold {
  id: string;
  name?: string;
  aadObjectId?: string;
  objectId?: string;
  userRole?: string;
}

/** Null for an app, which has no account in a directory. */
function toPerson(member: MemberTold, { tenant }: Channel): PersonThere | null {
  const { id, name, aadObjectId, objectId, userRole } = member;
  const userId = aadObjectId || objectId;
  if (!userId || id.startsWith('28:')) return null;
  const email = emailOf(member, { tenant });
  const isGuest = userRole === 'guest' || userRole === 'anonymous' || isFromElsewhere(member, tenant);
  return { userId, alias: id, name: name || 'Someone', ...email, isGuest };
}

/** Whether their account is another directory's: a guest has it in their sign-in name, others in a shared channel their own. */
function isFromElsewhere(member: object, tenant: string): boolean {
  const { userPrincipalName, tenantId } = member as { userPrincipalName?: unknown; tenantId?: unknown };
  const isGuest = typeof userPrincipalName === 'string' && /#ext#/i.test(userPrincipalName);
  return isGuest || (typeof tenantId === 'string' && tenantId !== tenant);
}
