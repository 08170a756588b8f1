import type { DigestOf } from '../../storage/digests/digests.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { refusalOf } from '../door/authorise.ts';
import { withoutNetwork } from '../door/network-of.ts';
import type { Tried } from '../door/refusals.ts';

/** What needs an ability in a channel. */
export const CHANGING: Tried = { needs: 'convene', summary: 'Change the digest of a channel' };
export const READING: Tried = { needs: 'read', summary: 'Read the digest of a channel' };

/** Whose digest is meant: in direct messages the caller's own, in a channel its network's. */
export interface DigestMeant {
  whose: DigestOf;
  /** The network of a channel's digest; null for a person's. */
  network: Network | null;
}

/**
 * Finds it. Throws a refusal if the channel has no network, or the caller lacks the ability there; their own
 * is always allowed.
 */
export async function whoseDigest(context: RequestContext, tried: Tried): Promise<DigestMeant> {
  const { caller, conversation, network, store } = context;
  if (conversation.kind === 'direct') return { whose: { personId: caller.id }, network: null };
  if (!network) throw withoutNetwork();
  const refusal = await refusalOf(tried, network, caller.id, context, store);
  if (refusal) throw refusal;
  return { whose: { conversationId: conversation.id }, network };
}

/**
 * The same for a digest that is about to be changed. For a channel's digest, it locks the network until the
 * transaction ends.
 */
export async function whoseDigestToChange(context: RequestContext<Store>): Promise<DigestMeant> {
  const { conversation, network, store } = context;
  if (conversation.kind === 'channel' && network) await store.networks.lockAsRead(network, conversation);
  return whoseDigest(context, CHANGING);
}
