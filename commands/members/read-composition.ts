import type { FirstOf, Seat } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import { addDays, type Day } from '../dates/dates.ts';
import { type Composition, isByOne, majorityOf, WANTED } from './composition.ts';

/** How many people or seats are named; the rest are only counted. */
export const MOST_NAMED = 20;

const ENDING_WITHIN_DAYS = 90;

const NONE: FirstOf<Seat> = { count: 0, first: [] };

/** The composition of a network on a day, from its members and their seats; seats of people who are no members do not count. */
export async function readComposition(
  { id, kind }: Pick<Network, 'id' | 'kind'>,
  today: Day,
  { members }: Pick<Reads, 'members'>,
): Promise<Composition> {
  const { roles, clinicalMajority } = WANTED[kind];
  const endingBy = addDays(today, ENDING_WITHIN_DAYS);
  const told = await members.seatsTold(id, today, { roles, endingBy, most: MOST_NAMED });
  const counted = clinicalMajority ? await members.headcount(id, today) : null;
  const clinical = counted && isByOne(counted) ? await members.clinicians(id, today, MOST_NAMED) : [];
  const vacant = [...told.vacant.values()];
  return {
    majority: counted && majorityOf(clinical, counted),
    needed: roles.map((role) => ({
      ...{ role, now: told.now.get(role) ?? NONE, later: told.later.get(role) ?? NONE },
      isVacant: told.vacant.has(role),
    })),
    ending: told.ending,
    vacant: {
      count: vacant.reduce((sum, { count }) => sum + count, 0),
      first: vacant.flatMap(({ first }) => first).slice(0, MOST_NAMED),
    },
  };
}
