import { belongs as isMemberOn } from '../../storage/members/belonging.ts';
import type { Member } from '../../storage/members/members.ts';
import type { Person } from '../../storage/people/people.ts';
import type { NetworkContext } from '../context.ts';
import type { Day } from '../dates/dates.ts';
import { UserError } from '../user-error.ts';

/** Whether the membership is current on that day. */
export const belongs = (member: Member | null, today: Day): member is Member =>
  member !== null && isMemberOn(member, today);

/** The person's membership of the network; throws `UserError` if they do not belong to it. */
export async function membershipOf(
  person: Person,
  { store, network, today }: NetworkContext,
): Promise<Member> {
  const member = await store.members.get(network.id, person.id);
  if (belongs(member, today)) return member;
  throw new UserError(`${person.name} is not a member of ${network.name}.`, { field: 'person' });
}
