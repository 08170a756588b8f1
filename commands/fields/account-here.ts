import type { Person } from '../../storage/people/people.ts';
import type { NetworkContext } from '../context.ts';

/** What the platform of this place calls a person's account by, as its people pickers do; undefined where they have none on it. */
export const accountHere = (
  { accounts }: Person,
  { place }: Pick<NetworkContext, 'place'>,
): string | undefined =>
  accounts.find(({ platform, tenant }) => platform === place.platform && tenant === place.tenant)?.userId;
