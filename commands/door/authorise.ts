import type { Standing } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import { dayOf } from '../dates/dates.ts';
import type { FieldReading } from '../field.ts';
import type { AbilityWords } from '../roles/roles.ts';
import { may } from '../roles/roles.ts';
import type { UserError } from '../user-error.ts';
import type { Entered } from './enter-scene.ts';
import type { About } from './network-of.ts';
import { forYouAlone, isClosed, notAble, notAMember, ofAnotherNetwork } from './refusals.ts';

/** What was decided on someone who may come in: all of what they ask for, or a record of their own and no other. */
export interface Access {
  /**
   * Why they may not, where the record is not theirs: of any other they are told this and nothing else, whether there is
   * such a record or not.
   */
  unlessTheirs?: UserError;
  /** Why not even where it is. */
  notEvenTheirs?: UserError;
}

/**
 * Decides whether the caller may run the command here: the one place that does. Nobody learns from it what they may not
 * know: what others would read is refused first, then who has no standing, and only members are told that a network was
 * closed. Throws the refusal; what hangs on whose record it is, is left to `mustCover`.
 */
export async function authorise(
  command: Command,
  scene: Entered,
  about: About,
  reading: FieldReading,
  abilities: AbilityWords,
  store: Reads,
): Promise<Access> {
  mustNotTellOthers(scene, about);
  // Which network is meant is asked of the caller's own ones only.
  if (about.ask) return {};
  const { network } = about;
  const refusal = network
    ? await refusalIn(scene, command, network, { ...reading, abilities }, store)
    : undefined;
  const closed = network && closedTo(command, network);
  if (refusal && command.whose) return { unlessTheirs: refusal, ...(closed && { notEvenTheirs: closed }) };
  const why = refusal ?? closed ?? (command.isPrivate && isReadByOthers(scene) ? forYouAlone() : undefined);
  if (why) throw why;
  return {};
}

/** Refuses where the caller may touch only what is theirs, and the record that the arguments name is not. */
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

/** Why the caller may not; where they stand in the place’s own network was read with it. */
const refusalIn = (
  { account, network: own, standing }: Entered,
  command: Command,
  network: Network,
  given: FieldReading & { abilities: AbilityWords },
  store: Reads,
): Promise<UserError | undefined> =>
  refusalOf(command, network, account.personId, given, store, network.id === own?.id ? standing : null);

/**
 * Why someone may not do in a network what needs this ability, with whom to ask; undefined where they may. Where they stand
 * is read, unless it is `known`.
 */
export async function refusalOf(
  { needs }: Pick<Command, 'needs'>,
  network: Network,
  personId: string,
  { now, zone, abilities }: FieldReading & { abilities: AbilityWords },
  store: Pick<Reads, 'members' | 'people'>,
  known: Standing | null = null,
): Promise<UserError | undefined> {
  if (needs === 'nothing') return undefined;
  const today = dayOf(now, zone);
  const standing = known ?? (await store.members.standing(network.id, personId, today));
  if (may(standing, needs)) return undefined;
  return standing.isMember
    ? notAble(needs, abilities[needs], network, today, store)
    : notAMember(network, standing);
}

/** To a network that was closed nothing can be added; those who manage it may still change what it is. */
function closedTo({ needs, changes }: Command, network: Network): UserError | undefined {
  const isLetBe = !changes || needs === 'manage' || needs === 'nothing';
  return isLetBe || network.status === 'active' ? undefined : isClosed(network);
}

/** In a channel, Teams shows answers to all, but in a dialog; in Slack, and in a chat of their own, only the caller reads them. */
const isReadByOthers = ({ conversation: { kind, platform }, isAnsweredAlone }: Entered): boolean =>
  kind === 'channel' && platform === 'teams' && !isAnsweredAlone;

/** What is another network's, even a question which of them is meant, is not said where others would read it. */
function mustNotTellOthers(scene: Entered, about: About): void {
  const isElsewhere = about.ask !== undefined || about.network?.id !== scene.network?.id;
  if (isElsewhere && isReadByOthers(scene)) throw ofAnotherNetwork();
}
