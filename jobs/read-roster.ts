import { dayOf } from '../commands/dates/dates.ts';
import { linkByEmail } from '../commands/door/link-by-email.ts';
import { type Channel, type Messenger, type PersonThere, SendError } from '../commands/messenger.ts';
import { tellOfRoster } from '../commands/rosters/index.ts';
import { systemActor } from '../storage/audit/changes.ts';
import type { Network } from '../storage/networks/networks.ts';
import type { AccountTold } from '../storage/people/people.ts';
import type { ChannelRoster, Roster, RosterMove, SeenInChannel } from '../storage/rosters/rosters.ts';
import { visibleWords } from '../storage/rows/visible-words.ts';
import type { Store } from '../storage/store.ts';
import type { Job, JobContext } from './job.ts';

/** How long a worker has for one page, in milliseconds, before another may take it on. */
const CLAIMED_MS = 60_000;
/** How many moves are looked into at once. */
const MOST_MOVES = 50;
/** The first wait after a failure, in seconds, and the longest. */
const FIRST_WAIT_S = 5;
const LONGEST_WAIT_S = 600;

/**
 * Reads one page of the people in a channel, or looks into who has come and gone, and notes it; at the end, or at once if there
 * is no more to read, it carries out what that means for the network. Each page is its own job, so it may be killed anywhere.
 */
export const readRoster: Job = async ({ id }, context) => {
  const { storage, messengers, now, newId } = context;
  const surroundings = { now: now(), newId };
  const reading = storage.reading(surroundings);
  const found = await reading.rosters.get(id);
  if (!found?.dueAt || found.dueAt > surroundings.now) return;
  const { conversation } = found;
  const network = conversation.networkId === null ? null : await reading.networks.get(conversation.networkId);
  if (network?.status !== 'active') return;
  const until = new Date(surroundings.now.getTime() + CLAIMED_MS);
  const write = writing(network, context);
  const claimed = await write((store) => store.rosters.claim(id, found.version, until));
  if (!claimed) return;
  const roster = { ...claimed, conversation };
  const messenger = messengers[conversation.platform];
  if (!messenger) return;
  // Once the bot is back in the channel, all of it is read anew.
  if (conversation.absence !== null) return write((store) => store.rosters.sleep(roster));
  try {
    await (roster.readingSince
      ? readPage(roster, network, messenger, context)
      : lookInto(roster, network, messenger, context));
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    context.log.warn(
      { part: conversation.platform, roster: id, reason: error.message },
      'a channel was not read',
    );
    const dueAt = whenAgain(roster, error, surroundings.now, context.random());
    await write(async (store) => {
      await store.rosters.putOff(roster, dueAt, error.hint ?? null);
      await store.messages.refresh(id, network.id);
    });
  }
};

async function readPage(
  roster: ChannelRoster,
  network: Network,
  messenger: Messenger,
  context: JobContext,
): Promise<void> {
  const at = context.now();
  const { people, next, total } = await messenger.people(channelOf(roster), roster.page);
  await acquaint(people, roster, context);
  const reading = { page: next, read: roster.read + people.length, total: total ?? roster.total };
  await writing(
    network,
    context,
  )(async (store) => {
    if (!(await isStillThere(roster, store))) return;
    await store.rosters.see(
      roster,
      roster.conversation,
      people.map((person) => seen(person, at)),
    );
    if (next !== null) {
      await store.rosters.readOn(roster, reading);
      await store.messages.refresh(roster.id, network.id);
      return;
    }
    await store.rosters.readAll(roster, reading);
    await carryOut({ ...roster, ...reading, readingSince: null }, network, store, at);
  });
}

async function lookInto(
  roster: ChannelRoster,
  network: Network,
  messenger: Messenger,
  context: JobContext,
): Promise<void> {
  const { storage, now } = context;
  const moves = await storage.reading({ now: now() }).rosters.moves(roster.id, MOST_MOVES);
  const told: { move: RosterMove; came: PersonThere | null }[] = [];
  for (const move of moves)
    told.push({ move, came: move.isHere ? await messenger.whoCame(channelOf(roster), move.userId) : null });
  const coming = told.flatMap(({ came }) => came ?? []);
  await acquaint(coming, roster, context);
  await writing(
    network,
    context,
  )(async (store) => {
    if (!(await isStillThere(roster, store))) return;
    const moved = told.map(({ move: { userId, at }, came }) =>
      came ? seen(came, at) : { userId, isGuest: false, isHere: false, at },
    );
    await store.rosters.see(roster, roster.conversation, moved);
    await store.rosters.forgetMoves(moves);
    await carryOut(roster, network, store, now());
  });
}

/** Whether the roster was not left meanwhile, while the channel was read. Needs the network's lock. */
const isStillThere = async ({ id }: Roster, { rosters }: Store): Promise<boolean> =>
  (await rosters.get(id)) !== null;

/** Carries out what is known, if the channel is followed, and shows it. */
async function carryOut(roster: Roster, network: Network, store: Store, at: Date): Promise<void> {
  if (roster.isFollowed) {
    const on = { networkId: network.id, today: dayOf(at, network.zone) };
    const done = await store.rosters.carryOut(roster, on);
    await tellOfRoster(done, network, { store, now: at });
  }
  await store.rosters.rest(roster);
  await store.messages.refresh(roster.id, network.id);
}

/** Creates the accounts that are new, and links those that a trusted email address says are somebody's we know. */
async function acquaint(
  people: PersonThere[],
  { conversation: { platform, tenant } }: ChannelRoster,
  { storage, now, newId, wake }: JobContext,
): Promise<void> {
  const surroundings = { now: now(), newId };
  const told = people.map(
    ({ userId, alias, name, email }): AccountTold => ({
      ...{ platform, tenant, userId, alias: alias ?? null, email: email?.toLowerCase() ?? null },
      name: visibleWords(name).trim() || 'Somebody',
    }),
  );
  await storage.acquaintances(surroundings).ensureAll(told);
  const emails = await storage.reading(surroundings).links.emailsOfSeveral(told.map(({ email }) => email));
  for (const each of told)
    if (each.email !== null && emails.has(each.email)) wake(await linkByEmail(each, storage, surroundings));
}

const seen = ({ userId, isGuest }: PersonThere, at: Date): SeenInChannel => ({
  userId,
  isGuest,
  isHere: true,
  at,
});

const channelOf = ({ conversation: { tenant, address, reference } }: ChannelRoster): Channel => ({
  tenant,
  conversation: { address, reference },
});

/** Runs work in a transaction that locks the network, in nobody's name, and wakes what it made due. */
const writing =
  ({ id }: Network, { storage, now, newId, wake }: JobContext) =>
  async <T>(work: (store: Store) => Promise<T>): Promise<T> => {
    const surroundings = { now: now(), newId };
    const author = systemActor(`read-roster:${newId()}`, 'network.belongs', id);
    const { result, due } = await storage.transaction(surroundings, author, work, { networkId: id });
    wake(due);
    return result;
  };

function whenAgain({ failures }: Roster, { outcome, retryAfter }: SendError, at: Date, random: number): Date {
  const usual = outcome === 'busy' ? FIRST_WAIT_S * 2 ** Math.min(failures, 10) : LONGEST_WAIT_S;
  const seconds = retryAfter ?? Math.min(usual, LONGEST_WAIT_S);
  return new Date(at.getTime() + seconds * 1000 * (1 + random / 4));
}
