import type { AccountRef, Profile } from '../../commands/invocation.ts';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import type { IncomingActivity } from './activity.ts';
import type { Connectors } from './connectors.ts';

/** Where to ask who somebody is: a conversation they are in, and who spoke there. */
interface Whereabouts {
  connectors: Connectors;
  serviceUrl: string;
  conversationId: string;
  sender: NonNullable<IncomingActivity['from']>;
}

/** Asks Teams who an account is. Throws `UserError` when it does not know, or cannot say. */
export async function lookUp(account: AccountRef, whereabouts: Whereabouts): Promise<Profile> {
  const { connectors, serviceUrl, conversationId, sender } = whereabouts;
  try {
    const { conversations } = connectors.to(serviceUrl);
    const member = await conversations.getConversationMember(conversationId, account.id);
    return {
      userId: member.aadObjectId || member.id,
      alias: member.id,
      name: member.name || 'Someone',
      ...emailOf(member, account),
    };
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    const known = knownProfile(sender, account);
    if (known) return known;
    if (error.outcome === 'refused')
      throw new UserError('I cannot find that person here. Add them to this team or chat, then try again.');
    throw new UserError('Teams did not tell me who that person is. Try again in a moment.');
  }
}

/** The sender introduces themselves with each activity, should Teams not say who they are. */
function knownProfile(from: Whereabouts['sender'], { id }: AccountRef): Profile | undefined {
  if (!from.aadObjectId || !from.name || (id !== from.id && id !== from.aadObjectId)) return undefined;
  return { userId: from.aadObjectId, alias: from.id, name: from.name };
}

/**
 * The name people sign in with has the form of an email address, and its domain is one that their directory has proved
 * to be its own; the address beside it may be anything. Guests have "#EXT#" in theirs, and people from elsewhere in a
 * shared channel another directory: of them none is taken.
 */
export function emailOf(member: object, { tenant }: { tenant: string }): { email: string } | undefined {
  const { userPrincipalName: name, tenantId } = member as { userPrincipalName?: unknown; tenantId?: unknown };
  if (typeof name !== 'string' || !name.includes('@') || /#ext#/i.test(name)) return undefined;
  return tenantId === undefined || tenantId === tenant ? { email: name } : undefined;
}
