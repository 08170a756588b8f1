import type { Standing } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import { type Day, dayOf } from '../dates/dates.ts';
import type { FieldReading } from '../field.ts';
import { UserError } from '../user-error.ts';
import { ABILITIES, type Ability, may, ROLES, rolesThat } from './access.ts';

/** How many of those who may are named in a refusal. */
const MOST_NAMED = 5;

/** Refuses to add to a network that was closed; those who manage it may still change what it is. */
export function mustBeOpen({ name, status }: Network, { needs, changes }: Command): void {
  if (status === 'active' || !changes || needs === 'manage' || needs === 'nothing') return;
  throw new UserError(`${name} was ${status}. Its records can be read, but nothing can be added to them.`);
}

/** Why someone may not run a command in a network, with whom to ask; undefined where they may. */
export async function refusalOf(
  { needs }: Pick<Command, 'needs'>,
  network: Network,
  { personId }: { personId: string },
  { now, zone }: FieldReading,
  store: Reads,
): Promise<UserError | undefined> {
  if (needs === 'nothing') return undefined;
  const today = dayOf(now, zone);
  const standing = await store.members.standing(network.id, personId, today);
  if (may(standing, needs)) return undefined;
  if (!standing.isMember) return notAMember(network, standing);
  return new UserError(`${whoMay(needs)} ${await whoTheyAre(needs, network, today, store)}`);
}

function notAMember({ id, name }: Network, { readsFromAbove }: Standing): UserError {
  const why = readsFromAbove
    ? `You are not a member of ${name}, only of a network above it, so you may read its records but change nothing.`
    : `You are not a member of ${name}, so I can show you nothing of it.`;
  return new UserError(`${why} You can ask to join.`, {
    buttons: [{ label: 'Ask to join', command: 'member.join', args: { network: id } }],
  });
}

/** "Only a clinical chair, deputy chair, manager or administrator may plan and run meetings …" */
function whoMay(ability: Ability): string {
  const names = rolesThat(ability).map((role) => ROLES[role]);
  const last = names.pop();
  return `Only a ${names.length > 0 ? `${names.join(', ')} or ` : ''}${last} may ${ABILITIES[ability]}.`;
}

async function whoTheyAre(
  ability: Ability,
  network: Network,
  today: Day,
  { members, people }: Reads,
): Promise<string> {
  const roles = rolesThat(ability).filter((role) => role !== 'member');
  const holders = await members.holders(network.id, roles, today, MOST_NAMED);
  if (holders.length === 0)
    return `In ${network.name} nobody has such a role. Whoever runs Convenor for you can give one, by importing members.`;
  const names = await people.shown(holders.map(({ personId }) => personId));
  const each = holders.map(
    ({ personId, role }) => `${names.get(personId)?.name ?? 'someone'} (${ROLES[role]})`,
  );
  return `In ${network.name} you can ask ${each.join(', ')}.`;
}
