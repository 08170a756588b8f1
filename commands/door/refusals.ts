import type { Standing } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import { type Ability, ROLES, rolesThat } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';

/** How many of those who may are named in a refusal. */
const MOST_NAMED = 5;

/** Said to someone who does not belong to the network, with the button to ask. */
export function notAMember({ id, name }: Network, { readsFromAbove }: Standing): UserError {
  const why = readsFromAbove
    ? `You are not a member of ${name}, only of a network above it, so you may read its records but change nothing.`
    : `You are not a member of ${name}, so I can show you nothing of it.`;
  return new UserError(`${why} You can ask to join.`, {
    buttons: [{ label: 'Ask to join', command: 'member.join', args: { network: id } }],
  });
}

/** Said to a member who lacks the ability: what it `isFor`, who has it, and who that is here. */
export const notAble = async (
  ability: Ability,
  isFor: string,
  network: Network,
  today: Day,
  store: Pick<Reads, 'members' | 'people'>,
): Promise<UserError> =>
  new UserError(`${onlyThose(ability, isFor)} ${await whoTheyAre(ability, network, today, store)}`);

/** Said of a network that was closed, where something is to be added to it. */
export const isClosed = ({ name, status }: Network): UserError =>
  new UserError(`${name} was ${status}. Its records can be read, but nothing can be added to them.`);

/** Said in a channel of Teams, where answers are seen by all, of what is another network's. */
export const ofAnotherNetwork = (): UserError =>
  new UserError(
    'Everyone in this channel would see the answer, and it is about another network. Ask me the same in a chat of our own.',
  );

/** The same of what is for nobody but the caller. */
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
