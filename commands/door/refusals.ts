import type { Standing } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { type Ability, ROLES, rolesThat } from '../roles/roles.ts';
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

/** The refusal for a member who lacks the ability: what it `isFor`, which roles have it, and who has those here. */
export const notAble = async (
  ability: Ability,
  isFor: string,
  network: Network,
  today: Day,
  store: Pick<Reads, 'members' | 'people'>,
): Promise<UserError> =>
  new UserError(`${onlyThose(ability, isFor)} ${await whoTheyAre(ability, network, today, store)}`);

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

/** "Only a clinical chair, deputy chair, manager or administrator may plan and run meetings …" */
function onlyThose(ability: Ability, isFor: string): string {
  const names = rolesThat(ability).map((role) => ROLES[role]);
  const last = names.pop();
  return `Only a ${names.length > 0 ? `${names.join(', ')} or ` : ''}${last} may ${isFor}.`;
}

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
