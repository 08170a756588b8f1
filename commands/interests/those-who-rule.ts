import type { Interest, RulesOn } from '../../storage/interests/interests.ts';
import type { Role } from '../../storage/members/members.ts';
import type { Reads } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import type { Day } from '../dates/dates.ts';

/** Who rules on interests: the first of these that somebody else than the one concerned holds. */
export const RULING: Role[] = ['clinicalChair', 'deputyChair', 'manager'];

/** At most so many holders of one role are asked. */
const MOST = 5;

/** Somebody who has one of the roles that rule. */
type Holder = Awaited<ReturnType<NetworkContext['store']['members']['holders']>>[number];

/** The members who are asked to rule on an interest: the chair or, where it is theirs or nobody is chair, a deputy. */
export async function thoseWhoRule(
  interest: Pick<Interest, 'networkId' | 'personId'>,
  { store, today }: Pick<NetworkContext, 'today'> & { store: Pick<Reads, 'members'> },
): Promise<string[]> {
  return ofThese(await holdersIn(interest.networkId, today, store), interest);
}

/** On whose interests a person is asked to rule in each of these networks. Those in which they rule on nobody's are left out. */
export async function rulesOnIn(
  personId: string,
  networkIds: string[],
  today: Day,
  store: Pick<Reads, 'members'>,
): Promise<RulesOn[]> {
  const each = networkIds.map(async (networkId) => {
    const held = await holdersIn(networkId, today, store);
    const isAsked = (concerned: string) => ofThese(held, { personId: concerned }).includes(personId);
    const holders = [...new Set(held.map((holder) => holder.personId))];
    return { networkId, holders, ofOthers: isAsked(NO_HOLDER), of: holders.filter(isAsked) };
  });
  return (await Promise.all(each)).filter(({ ofOthers, of }) => ofOthers || of.length > 0);
}

/** Stands for anybody who has none of the roles that rule. */
const NO_HOLDER = '';

const holdersIn = (networkId: string, today: Day, { members }: Pick<Reads, 'members'>): Promise<Holder[]> =>
  members.holders(networkId, RULING, today, MOST * RULING.length);

/** Those of them who rule on an interest. */
function ofThese(holders: Holder[], { personId }: Pick<Interest, 'personId'>): string[] {
  const others = holders.filter((holder) => holder.personId !== personId);
  const role = RULING.find((each) => others.some((holder) => holder.role === each));
  return others
    .filter((holder) => holder.role === role)
    .map((holder) => holder.personId)
    .slice(0, MOST);
}
