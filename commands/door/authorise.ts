import type { Standing } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import { dayOf } from '../dates/dates.ts';
import type { FieldReading } from '../field.ts';
import { may } from '../roles/roles.ts';
import type { UserError } from '../user-error.ts';
import type { Entered } from './enter-scene.ts';
import type { About } from './network-of.ts';
import { forYouAlone, isClosed, notAble, notAMember, ofAnotherNetwork, type Tried } from './refusals.ts';

/** What an admitted caller may do: everything they ask for, or only with a record of their own. */
export interface Access {
  /**
   * The refusal if the record is not theirs. It is given whether or not such a record exists, so that it reveals nothing.
   */
  unlessTheirs?: UserError;
  /** The refusal even if the record is theirs. */
  notEvenTheirs?: UserError;
  /** The version of the standing by which it was decided; null if they are no member, or the command needs no standing. */
  standing: number | null;
}

/**
 * Decides whether the caller may run the command here; no other code does. The order of its refusals reveals nothing: first
 * what others would read, then a caller without standing, and only members are told that a network is closed. Throws the
 * refusal. What depends on the record's owner is left to `mustCover`.
 */
export async function authorise(
  command: Command,
  scene: Entered,
  about: About,
  reading: FieldReading,
  store: Reads,
): Promise<Access> {
  mustNotTellOthers(scene, about);
  // The question offers only networks of the caller's own.
  if (about.ask) return { standing: null };
  const { network } = about;
  const stands = network && (await standingIn(scene, command, network, reading, store));
  const refusal = network && stands ? await refusalBy(stands, command, network, reading, store) : undefined;
  const standing = stands?.version ?? null;
  const closed = network && closedTo(command, network);
  if (refusal && command.whose)
    return { standing, unlessTheirs: refusal, ...(closed && { notEvenTheirs: closed }) };
  const why = refusal ?? closed ?? (command.isPrivate && isReadByOthers(scene) ? forYouAlone() : undefined);
  if (why) throw why;
  return { standing };
}

/** Throws a refusal if the caller may act only on their own records, and the arguments name another's. */
export function mustCover(
  { unlessTheirs, notEvenTheirs }: Access,
  { whose }: Command,
  args: Record<string, unknown>,
  callerId: string,
): void {
  if (!unlessTheirs) return;
  if (whose?.(args, callerId) !== callerId) throw unlessTheirs;
  if (notEvenTheirs) throw notEvenTheirs;
}

/** The caller's standing in the network, if the command needs any; in the place’s own network it was read with the place. */
async function standingIn(
  { account: { personId }, network: own, standing }: Entered,
  { needs }: Command,
  network: Network,
  { now, zone }: FieldReading,
  { members }: Reads,
): Promise<Standing | null> {
  if (needs === 'nothing') return null;
  if (standing && network.id === own?.id) return standing;
  return members.standing(network.id, personId, dayOf(now, zone));
}

/** Why a person lacks this ability in a network, with whom to ask; undefined if they have it. */
export async function refusalOf(
  tried: Tried,
  network: Network,
  personId: string,
  given: FieldReading,
  store: Pick<Reads, 'members' | 'people'>,
): Promise<UserError | undefined> {
  const standing = await store.members.standing(network.id, personId, dayOf(given.now, given.zone));
  return refusalBy(standing, tried, network, given, store);
}

/** Why a person of this standing lacks the ability, with whom to ask; undefined if they have it. */
async function refusalBy(
  standing: Standing,
  tried: Tried,
  network: Network,
  { now, zone }: FieldReading,
  store: Pick<Reads, 'members' | 'people'>,
): Promise<UserError | undefined> {
  const { needs } = tried;
  if (needs === 'nothing' || may(standing, needs)) return undefined;
  return standing.isMember
    ? notAble(tried, needs, network, dayOf(now, zone), store)
    : notAMember(network, standing);
}

/** Refuses to add anything to a closed network; its managers may still change the network itself. */
function closedTo({ needs, changes }: Command, network: Network): UserError | undefined {
  const isLetBe = !changes || needs === 'manage' || needs === 'nothing';
  return isLetBe || network.status === 'active' ? undefined : isClosed(network);
}

/** Whether others read the answer: in a channel of Teams they do, unless it is in a dialog; elsewhere only the caller does. */
const isReadByOthers = ({ conversation: { kind, platform }, isAnsweredAlone }: Entered): boolean =>
  kind === 'channel' && platform === 'teams' && !isAnsweredAlone;

/** Refuses to show another network's data, or to ask which network is meant, where others would read it. */
function mustNotTellOthers(scene: Entered, about: About): void {
  const isElsewhere = about.ask !== undefined || about.network?.id !== scene.network?.id;
  if (isElsewhere && isReadByOthers(scene)) throw ofAnotherNetwork();
}
