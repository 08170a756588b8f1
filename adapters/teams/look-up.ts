import type { AccountRef, Profile } from '../../commands/invocation.ts';
import { SendError } from '../../commands/messenger.ts';
import { UserError } from '../../commands/user-error.ts';
import type { IncomingActivity } from './activity.ts';
import type { Connectors } from './connectors.ts';

/** Where to look a person up: a conversation they are in, and the sender of the activity. */
interface Whereabouts {
  connectors: Connectors;
  serviceUrl: string;
  conversationId: string;
  sender: NonNullable<IncomingActivity['from']>;
}

/** Asks Teams who an account is. Rejects with `UserError` if Teams does not know or fails. */
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

/** The sender's profile from the activity itself, for when Teams cannot be asked. */
function knownProfile(from: Whereabouts['sender'], { id }: AccountRef): Profile | undefined {
  if (!from.aadObjectId || !from.name || (id !== from.id && id !== from.aadObjectId)) return undefined;
  return { userId: from.aadObjectId, alias: from.id, name: from.name };
}

/**
 * The email address from the sign-in name (UPN), whose domain the directory has proved to own; the separate email field
 * is unverified. No address for guests, who have "#EXT#" in their UPN, nor for people of another directory in a shared
 * channel.
 */
export function emailOf(member: object, { tenant }: { tenant: string }): { email: string } | undefined {
  const { userPrincipalName: name, tenantId } = member as { userPrincipalName?: unknown; tenantId?: unknown };
  if (typeof name !== 'string' || !name.includes('@') || /#ext#/i.test(name)) return undefined;
  return tenantId === undefined || tenantId === tenant ? { email: name } : undefined;
}
