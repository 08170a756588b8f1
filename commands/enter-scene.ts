import { isDeepStrictEqual } from 'node:util';
import type { Conversation } from '../storage/conversations.ts';
import type { Account } from '../storage/people.ts';
import type { Scene } from '../storage/scene.ts';
import type { Storage, Surroundings } from '../storage/store.ts';
import type { AccountRef, Invocation } from './invocation.ts';

/** Who asks, where, and for which network. */
export interface Entered extends Scene {
  account: Account;
  conversation: Conversation;
}

/** Finds the caller's account and the place's conversation, making them known where they are new. */
export async function enterScene(
  invocation: Invocation,
  storage: Storage,
  surroundings: Surroundings,
): Promise<Entered> {
  const { caller, place } = invocation;
  const [[account], scene] = await Promise.all([
    knownAccounts([caller], invocation, storage, surroundings),
    storage.scene(place),
  ]);
  if (!account) throw new Error(`${caller.platform} account ${caller.id} could not be made known`);
  const { conversation } = scene;
  const reference = place.reference ?? null;
  if (conversation && isDeepStrictEqual(conversation.reference, reference))
    return { ...scene, account, conversation };
  const personId = place.kind === 'direct' ? account.personId : null;
  const remembered = await storage.conversations(surroundings).ensure({ ...place, personId, reference });
  return { ...scene, account, conversation: remembered };
}

/** The accounts of those named, asking the platform about those never seen before. */
export async function knownAccounts(
  refs: AccountRef[],
  { lookUp }: Invocation,
  storage: Storage,
  surroundings: Surroundings,
): Promise<Account[]> {
  const people = storage.people(surroundings);
  const known = await people.known(refs);
  const isKnown = ({ platform, tenant, id }: AccountRef) =>
    known.some((a) => a.platform === platform && a.tenant === tenant && (a.userId === id || a.alias === id));
  const unknown = refs.filter((ref) => !isKnown(ref));
  for (const ref of unknown) {
    const { userId, alias = null, name } = await lookUp(ref);
    await people.ensure({ platform: ref.platform, tenant: ref.tenant, userId, alias, name });
  }
  return unknown.length === 0 ? known : people.known(refs);
}
