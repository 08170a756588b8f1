import type { Seat } from '../../storage/members/members.ts';
import type { Organisation } from '../../storage/organisations/organisations.ts';
import type { Reads } from '../../storage/store.ts';
import type { Block } from '../view.ts';

/** The organisations and, in the Assembly, networks that seats represent, by id. */
export type Bodies = Map<string, { name: string }>;

/** Reads what these seats of one network represent, under the names that the network uses; in two queries at most. */
export async function bodiesOf(
  seats: Pick<Seat, 'networkId' | 'organisationId' | 'representsId'>[],
  { organisations, networks }: Pick<Reads, 'organisations' | 'networks'>,
): Promise<Bodies> {
  const bodies = await organisations.shown(
    seats.map(({ organisationId }) => organisationId),
    seats[0]?.networkId ?? null,
  );
  const represented = await networks.shown(seats.map(({ representsId }) => representsId));
  return new Map<string, { name: string }>([...bodies, ...represented]);
}

/** The note that an organisation was added because it was named, which may be a typing error. */
export const newBodyNote = (
  body: Pick<Organisation, 'name' | 'createdAt'> | null,
  { now }: { now: Date },
): Block[] =>
  body?.createdAt.getTime() === now.getTime()
    ? [
        {
          type: 'note',
          text: `${body.name} was not in the directory, and is now. If it is there by another name, make the two one with org merge.`,
        },
      ]
    : [];
