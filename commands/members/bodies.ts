import type { Seat } from '../../storage/members.ts';
import type { Store } from '../../storage/store.ts';

/** Whom seats speak for, by id: organisations and, in the Assembly, networks. */
export type Bodies = Map<string, { name: string }>;

/** Reads whom these seats speak for; for however many, in two queries at most. */
export async function bodiesOf(
  seats: Pick<Seat, 'organisationId' | 'representsId'>[],
  { organisations, networks }: Pick<Store, 'organisations' | 'networks'>,
): Promise<Bodies> {
  const bodies = await organisations.shown(seats.map(({ organisationId }) => organisationId));
  const represented = await networks.shown(seats.map(({ representsId }) => representsId));
  return new Map<string, { name: string }>([...bodies, ...represented]);
}
