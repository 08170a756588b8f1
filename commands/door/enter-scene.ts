import { isDeepStrictEqual } from 'node:util';
import { systemActor } from '../../storage/audit/changes.ts';
import type { ToldOfPlace } from '../../storage/networks/absences.ts';
import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Scene } from '../../storage/networks/scene.ts';
import type { Due } from '../../storage/outbox/due.ts';
import type { Account, AccountTold } from '../../storage/people/people.ts';
import { visibleWords } from '../../storage/rows/visible-words.ts';
import type { Storage, Surroundings } from '../../storage/store.ts';
import type { AccountRef, Invocation, Place, Profile } from '../invocation.ts';
import { UserError } from '../user-error.ts';
import { enterByLink } from './enter-by-link.ts';
import { linkByEmail } from './link-by-email.ts';

/** Who asks, where, and for which network. */
export interface Entered extends Scene {
  account: Account;
  conversation: Conversation;
  /** Nobody but the caller sees the answer, whatever the place. */
  isAnsweredAlone: boolean;
}

/** What a request needs from the start. */
export interface Reception {
  storage: Storage;
  /** Called after the commit with the jobs that became due. */
  wake(due: Due[]): void;
}

/** Finds the caller's account and the place's conversation, and creates those that are new. */
export async function enterScene(
  invocation: Invocation,
  reception: Reception,
  surroundings: Surroundings,
): Promise<Entered> {
  const { place } = invocation;
  const found = await reception.storage.scene({ ...invocation, now: surroundings.now });
  const isAnsweredAlone = invocation.isAnsweredAlone === true;
  if (invocation.follows)
    return {
      ...(await enterByLink(found, invocation.follows, reception.storage.reading(surroundings))),
      isAnsweredAlone,
    };
  const known = found.account ?? (await createCaller(invocation, reception, surroundings));
  const account = await updateSeen(known, invocation, reception, surroundings);
  // The account may just have been linked to another person, with another standing.
  const standing = account.personId === found.account?.personId ? found.standing : null;
  const scene = { ...found, account, standing, isAnsweredAlone };
  const { conversation } = scene;
  const reference = place.reference ?? null;
  const isBack = place.isHeardThere === true && conversation !== null && conversation.absence !== null;
  const isKnown = conversation !== null && namesToKeep(place, conversation, surroundings.now).length === 0;
  if (conversation && isKnown && !isBack && isDeepStrictEqual(conversation.reference, reference))
    return { ...scene, conversation };
  return { ...scene, conversation: await savePlace(invocation, account, reception, surroundings) };
}

/** Creates the account of a new caller. */
async function createCaller(
  invocation: Invocation,
  reception: Reception,
  surroundings: Surroundings,
): Promise<Account> {
  const { caller } = invocation;
  const [known] = await knownAccounts([caller], invocation, reception, surroundings, surroundings.now);
  // The look-up succeeded, but under the id of another account.
  if (!known) throw new UserError('I cannot tell who you are just now. Please try again in a minute.');
  return known;
}

/** Finds these accounts, and looks new ones up on the platform. `seenAt` is set for a caller's own account. */
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
    await saveProfile(told(ref, await lookUp(ref)), reception, surroundings, seenAt);
  }
  return unknown.length === 0 ? known : people.known(refs);
}

/** Creates the accounts of people whom the arguments name by account, so that records can refer to them. */
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

/** Saves an account's profile from the platform. A new or changed email address may link it to a known person. */
async function saveProfile(
  account: AccountTold,
  { storage, wake }: Reception,
  surroundings: Surroundings,
  seenAt?: Date,
): Promise<void> {
  await storage.acquaintances(surroundings).ensure(account, seenAt);
  wake(await linkByEmail(account, storage, surroundings));
}

/** What a request tells of a place's names that is not known of it yet, each as of when. */
function namesToKeep(
  { called }: Place,
  known: Pick<Conversation, 'name' | 'teamName'>,
  now: Date,
): (Pick<ToldOfPlace, 'name' | 'teamName'> & { at: Date })[] {
  const { name, isUsual, teamName } = called ?? {};
  const isNameNews = name !== undefined && (isUsual ? known.name === null : known.name !== name);
  const isTeamNews = teamName !== undefined && known.teamName !== teamName;
  return [
    ...(isNameNews ? [{ name, at: isUsual ? BEFORE_ALL : now }] : []),
    ...(isTeamNews ? [{ teamName, at: now }] : []),
  ];
}

/** Earlier than whatever else may be told of a name. */
const BEFORE_ALL = new Date(0);

/** Saves the place. If its network changes meanwhile, the request starts again. */
async function savePlace(
  { requestId, place }: Invocation,
  { id: accountId, personId: callerId }: Account,
  { storage, wake }: Reception,
  surroundings: Surroundings,
): Promise<Conversation> {
  const personId = place.kind === 'direct' ? callerId : null;
  const { result, due } = await storage.attempt(
    surroundings,
    { ...systemActor(requestId, ''), personId: callerId, accountId },
    async ({ conversations, absences, messages }) => {
      const saved = await conversations.ensure({ ...place, personId, reference: place.reference ?? null });
      const names = namesToKeep(place, saved, surroundings.now);
      for (const { at, ...named } of names) await absences.told([saved.id], named, at);
      if (place.isHeardThere && saved.absence !== null) {
        await absences.isThere(saved);
        if (saved.networkId !== null) await messages.refresh(saved.networkId);
      }
      return saved;
    },
  );
  wake(due);
  return result;
}

/** The least time between two updates of when an account was last seen, in milliseconds. */
const SEEN_EVERY_MS = 10 * 60_000;

/**
 * Updates when the caller was last seen and, the first time in a day, their profile, if the platform tells it. Resolves to
 * the updated account.
 */
async function updateSeen(
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
  await saveProfile(told(caller, profile), reception, surroundings);
  return (await storage.reading(surroundings).people.account(account.id)) ?? account;
}

const utcDay = (instant: Date): string => instant.toISOString().slice(0, 10);

const told = ({ platform, tenant }: AccountRef, { userId, alias, name, email }: Profile): AccountTold => ({
  ...{ platform, tenant, userId, name: visibleWords(name).trim() || 'Somebody' },
  alias: alias ?? null,
  email: email?.toLowerCase() ?? null,
});
