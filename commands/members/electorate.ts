import type { NetworkContext } from '../context.ts';
import { type Ability, may } from '../roles/roles.ts';

type ElectorateContext = Pick<NetworkContext, 'store' | 'network' | 'today'>;

/** The ids of the network's members of today who have the ability. */
export async function membersWhoMay(
  ability: Ability,
  { store, network, today }: ElectorateContext,
): Promise<string[]> {
  const standings = await store.members.standings(network.id, today);
  return [...standings].filter(([, standing]) => may(standing, ability)).map(([personId]) => personId);
}

/** The ids of the network's members of today who may vote. */
export const electorateOf = (where: ElectorateContext): Promise<string[]> => membersWhoMay('vote', where);
