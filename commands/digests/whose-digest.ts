import type { DigestOf } from '../../storage/digests/digests.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { refusalOf } from '../door/authorise.ts';
import { withoutNetwork } from '../door/network-of.ts';
import type { Ability } from '../roles/roles.ts';

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
export async function whoseDigest(context: RequestContext, needs: Ability): Promise<DigestMeant> {
  const { caller, conversation, network, store } = context;
  if (conversation.kind === 'direct') return { whose: { personId: caller.id }, network: null };
  if (!network) throw withoutNetwork();
  const refusal = await refusalOf({ needs }, network, caller.id, context, store);
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
  return whoseDigest(context, 'convene');
}
