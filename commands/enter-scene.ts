import { isDeepStrictEqual } from 'node:util';
import type { Conversation } from '../storage/conversations.ts';
import type { Account, AccountTold } from '../storage/people.ts';
import type { Scene } from '../storage/scene.ts';
import type { Storage, Surroundings } from '../storage/store.ts';
import type { AccountRef, Invocation, Profile } from './invocation.ts';
import { UserError } from './user-error.ts';

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
  await greet(account, invocation, storage, surroundings);
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
    await people.ensure(told(ref, await lookUp(ref)));
  }
  return unknown.length === 0 ? known : people.known(refs);
}

/** How often at most it is noted that an account is in use, in milliseconds. */
const SEEN_EVERY_MS = 10 * 60_000;

/** Notes that the caller is here; on the first time in a day, with what the platform calls them now, if it will say. */
async function greet(
  account: Account,
  { caller, lookUp }: Invocation,
  storage: Storage,
  surroundings: Surroundings,
): Promise<void> {
  const { now } = surroundings;
  if (now.getTime() - account.seenAt.getTime() < SEEN_EVERY_MS && !account.isClosed) return;
  const people = storage.people(surroundings);
  await people.seen(account.id);
  if (utcDay(now) === utcDay(account.seenAt)) return;
  const profile = await lookUp(caller).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
  });
  if (profile) await people.ensure(told(caller, profile));
}

const utcDay = (instant: Date): string => instant.toISOString().slice(0, 10);

const told = ({ platform, tenant }: AccountRef, { userId, alias, name, email }: Profile): AccountTold => ({
  ...{ platform, tenant, userId, name },
  alias: alias ?? null,
  email: email?.toLowerCase() ?? null,
});
