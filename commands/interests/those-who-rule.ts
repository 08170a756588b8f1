import type { Interest } from '../../storage/interests/interests.ts';
import type { Role } from '../../storage/members/members.ts';
import type { NetworkContext } from '../context.ts';

/** Who rules on interests: the first of these that somebody else than the one concerned holds. */
const RULING: Role[] = ['clinicalChair', 'deputyChair', 'manager'];

/** At most so many holders of one role are asked. */
const MOST = 5;

/** The members who are asked to rule on an interest: the chair or, where it is theirs or nobody is chair, a deputy. */
export async function thoseWhoRule(
  { networkId, personId }: Pick<Interest, 'networkId' | 'personId'>,
  { store, today }: Pick<NetworkContext, 'store' | 'today'>,
): Promise<string[]> {
  for (const role of RULING) {
    const holders = await store.members.holders(networkId, [role], today, MOST);
    const others = holders.filter((holder) => holder.personId !== personId);
    if (others.length > 0) return others.map((holder) => holder.personId);
  }
  return [];
}
