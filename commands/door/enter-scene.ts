import { isDeepStrictEqual } from 'node:util';
import { systemActor } from '../../storage/audit/changes.ts';
import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Scene } from '../../storage/networks/scene.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { Account, AccountTold } from '../../storage/people/people.ts';
import type { Storage, Surroundings } from '../../storage/store.ts';
import type { AccountRef, Invocation, Profile } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { linkByEmail } from './link-by-email.ts';

/** Who asks, where, and for which network. */
export interface Entered extends Scene {
  account: Account;
  conversation: Conversation;
  /** Nobody but the caller sees the answer, whatever the place. */
  isAnsweredAlone: boolean;
}

/** What those who come are received with. */
export interface Reception {
  storage: Storage;
  /** Told, once all is committed, what has come to be due. */
  wake(due: Due[]): void;
}

/** Finds the caller's account and the place's conversation, making them known where they are new. */
export async function enterScene(
  invocation: Invocation,
  reception: Reception,
  surroundings: Surroundings,
): Promise<Entered> {
  const { place } = invocation;
  const found = await reception.storage.scene({ ...invocation, now: surroundings.now });
  const known = found.account ?? (await makeKnown(invocation, reception, surroundings));
  const account = await greet(known, invocation, reception, surroundings);
  // They may have turned out to be someone else, who stands elsewhere.
  const standing = account.personId === found.account?.personId ? found.standing : null;
  const scene = { ...found, account, standing, isAnsweredAlone: invocation.isAnsweredAlone === true };
  const { conversation } = scene;
  const reference = place.reference ?? null;
  if (conversation && isDeepStrictEqual(conversation.reference, reference)) return { ...scene, conversation };
  return { ...scene, conversation: await remember(invocation, account, reception, surroundings) };
}

/** The account of a caller who was never here before. */
async function makeKnown(
  invocation: Invocation,
  reception: Reception,
  surroundings: Surroundings,
): Promise<Account> {
  const { caller } = invocation;
  const [known] = await knownAccounts([caller], invocation, reception, surroundings, surroundings.now);
  // The platform says who they are, and then that this account is somebody else's.
  if (!known) throw new UserError('I cannot tell who you are just now. Please try again in a minute.');
  return known;
}

/** These accounts, asking the platform about those never seen before; `seenAt`, where they come themselves. */
export async function knownAccounts(
  refs: AccountRef[],
  { lookUp }: Invocation,
  reception: Reception,
  surroundings: Surroundings,
  seenAt?: Date,
): Promise<Account[]> {
  const { people } = reception.storage.reading(surroundings);
  const known = await people.known(refs);
  const isKnown = ({ platform, tenant, id }: AccountRef) =>
    known.some((a) => a.platform === platform && a.tenant === tenant && (a.userId === id || a.alias === id));
  const unknown = refs.filter((ref) => !isKnown(ref));
  for (const ref of unknown) {
    await introduce(told(ref, await lookUp(ref)), reception, surroundings, seenAt);
  }
  return unknown.length === 0 ? known : people.known(refs);
}

/** Makes known whom the arguments name by their account, so that there is somebody for a record to name. */
export async function knowThoseNamed(
  parsed: Record<string, unknown>,
  invocation: Invocation,
  reception: Reception,
  surroundings: Surroundings,
): Promise<void> {
  const { platform, tenant } = invocation.place;
  const named = Object.values(parsed)
    .flat()
    .flatMap((value) =>
      typeof value === 'object' && value !== null && 'account' in value
        ? [{ platform, tenant, id: String(value.account) }]
        : [],
    );
  await knownAccounts(named, invocation, reception, surroundings);
}

/** Takes on what the platform tells of an account: of whom it is new, or newly told, may turn out to be someone known. */
async function introduce(
  account: AccountTold,
  { storage, wake }: Reception,
  surroundings: Surroundings,
  seenAt?: Date,
): Promise<void> {
  await storage.acquaintances(surroundings).ensure(account, seenAt);
  wake(await linkByEmail(account, storage, surroundings));
}

/** Remembers the place: whose it is does not change meanwhile, or all begins anew. */
async function remember(
  { requestId, place }: Invocation,
  { id: accountId, personId: callerId }: Account,
  { storage }: Reception,
  surroundings: Surroundings,
): Promise<Conversation> {
  const personId = place.kind === 'direct' ? callerId : null;
  const { result } = await storage.attempt(
    surroundings,
    { ...systemActor(requestId, ''), personId: callerId, accountId },
    ({ conversations }) => conversations.ensure({ ...place, personId, reference: place.reference ?? null }),
  );
  return result;
}

/** How often at most it is noted that an account is in use, in milliseconds. */
const SEEN_EVERY_MS = 10 * 60_000;

/**
 * Notes that the caller is here; on the first time in a day, with what the platform calls them now, if it will say. The
 * account as it then is.
 */
async function greet(
  account: Account,
  { caller, lookUp }: Invocation,
  reception: Reception,
  surroundings: Surroundings,
): Promise<Account> {
  const { now } = surroundings;
  if (now.getTime() - account.seenAt.getTime() < SEEN_EVERY_MS && !account.isClosed) return account;
  const { storage } = reception;
  await storage.acquaintances(surroundings).seen(account.id);
  if (utcDay(now) === utcDay(account.seenAt)) return account;
  const profile = await lookUp(caller).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
  });
  if (!profile) return account;
  await introduce(told(caller, profile), reception, surroundings);
  return (await storage.reading(surroundings).people.account(account.id)) ?? account;
}

const utcDay = (instant: Date): string => instant.toISOString().slice(0, 10);

const told = ({ platform, tenant }: AccountRef, { userId, alias, name, email }: Profile): AccountTold => ({
  ...{ platform, tenant, userId, name },
  alias: alias ?? null,
  email: email?.toLowerCase() ?? null,
});
