import type { Standing } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Command } from '../command.ts';
import type { Day } from '../dates/dates.ts';
import { type Ability, ROLES, rolesThat, whoAloneMay } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';

/** How many people with the ability a refusal names. */
const MOST_NAMED = 5;

/** The refusal for someone who is no member, with the button that asks to join. */
export function notAMember({ id, name }: Network, { readsFromAbove }: Standing): UserError {
  const why = readsFromAbove
    ? `You are not a member of ${name}, only of a network above it, so you may read its records but change nothing.`
    : `You are not a member of ${name}, so I can show you nothing of it.`;
  return new UserError(`${why} You can ask to join.`, {
    buttons: [{ label: 'Ask to join', command: 'member.join', args: { network: id } }],
  });
}

/** What was tried, as far as a refusal tells it. */
export type Tried = Pick<Command, 'needs' | 'summary'>;

/** The refusal for a member who lacks the ability: what they tried, which roles may do it, and who has those here. */
export const notAble = async (
  { summary }: Pick<Tried, 'summary'>,
  ability: Ability,
  network: Network,
  today: Day,
  store: Pick<Reads, 'members' | 'people'>,
): Promise<UserError> =>
  new UserError(
    `You cannot ${inShort(summary)}. ${whoAloneMay(ability)} may do that. ${await whoTheyAre(ability, network, today, store)}`,
  );

/** The refusal to add anything to a closed network. */
export const isClosed = ({ name, status }: Network): UserError =>
  new UserError(`${name} was ${status}. Its records can be read, but nothing can be added to them.`);

/** The refusal to show another network's data in a channel of Teams, where everyone sees the answer. */
export const ofAnotherNetwork = (): UserError =>
  new UserError(
    'Everyone in this channel would see the answer, and it is about another network. Ask me the same in a chat of our own.',
  );

/** The refusal to show the caller's private data there. */
export const forYouAlone = (): UserError =>
  new UserError(
    'Everyone in this channel would see the answer, and it is for you alone. Write the same to me in a chat of our own.',
  );

/** What a summary says first: "start a meeting here", of "Start a meeting here: what is recorded … belongs to it". */
const inShort = (summary: string): string =>
  `${summary.charAt(0).toLowerCase()}${summary.slice(1)}`.replace(/[:;].*$/s, '');

async function whoTheyAre(
  ability: Ability,
  network: Network,
  today: Day,
  { members, people }: Pick<Reads, 'members' | 'people'>,
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
