import type { Standing } from '../../../storage/members/members.ts';
import type { NewPlace } from '../../../storage/polls/polls.ts';
import type { Day } from '../../dates/dates.ts';
import { UserError } from '../../user-error.ts';
import { type Electorate, type Roll, rollOf } from '../electorate.ts';

/** The roll of a poll that asks several networks together, and how many of it are members of more than one. */
export interface RollAcross extends Roll {
  places: NewPlace[];
  inSeveral: number;
}

/**
 * The places of those who are asked in any of these networks, each once: somebody who is a member of several is counted for the
 * first. With roles, those who have one of them there.
 */
export function rollAcross(
  electorate: Electorate | undefined,
  standings: ReadonlyMap<string, ReadonlyMap<string, Standing>>,
  today: Day,
): RollAcross {
  const places = new Map<string, NewPlace>();
  const again = new Set<string>();
  for (const [networkId, theirs] of standings)
    for (const { personId } of rollOf(electorate, { standings: theirs, seats: [], today }).places)
      if (places.has(personId)) again.add(personId);
      else places.set(personId, { personId, networkId });
  return { places: [...places.values()], silent: [], inSeveral: again.size };
}

/** Refuses what goes with the members of one network only. */
export function mustSuitSeveral(asked: {
  electorate: Electorate | undefined;
  weights: unknown;
  repeats: unknown;
  ratifies: unknown;
  asksBodies: boolean | undefined;
}): void {
  const { electorate, weights, repeats, ratifies, asksBodies } = asked;
  const isFor = (kind: 'people' | 'onePer') => electorate !== undefined && kind in electorate;
  const wrong: [keyof typeof LEAVE_OUT, boolean][] = [
    ['weights', weights !== undefined],
    ['method', asksBodies === true],
    ['repeats', repeats !== undefined],
    ['ratifies', ratifies !== undefined],
    ['voters', isFor('people')],
    ['electorate', isFor('onePer')],
  ];
  const [field] = wrong.find(([, is]) => is) ?? [];
  if (field === undefined) return;
  throw new UserError(
    `A poll that asks several networks together has one vote for each of their members, or of those with some roles there. ${LEAVE_OUT[field]}`,
    { field },
  );
}

const LEAVE_OUT = {
  voters: 'Please leave out who is chosen by name.',
  electorate: 'Please write roles, or leave out who may vote.',
  weights: 'Please leave out the weights.',
  repeats: 'Such a poll does not repeat. Please leave that out.',
  ratifies: 'It ratifies no vote of this network alone. Please leave that out.',
  method: 'Please choose a method in which people have votes of their own.',
};
