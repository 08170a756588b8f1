import type { Person } from '../../storage/people/people.ts';
import type { NetworkContext } from '../context.ts';

/** The id by which this platform's people pickers name a person; undefined if they have no account on it. */
export const accountHere = (
  { accounts }: Person,
  { place }: Pick<NetworkContext, 'place'>,
): string | undefined =>
  accounts.find(({ platform, tenant }) => platform === place.platform && tenant === place.tenant)?.userId;
