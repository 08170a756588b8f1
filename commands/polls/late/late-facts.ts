import type { Poll } from '../../../storage/polls/polls.ts';
import type { RenderContext } from '../../cards/renderer.ts';
import { nameOf } from '../../cards/shown.ts';
import { formatInstant } from '../../dates/dates.ts';
import type { Fact } from '../../view.ts';

/** How many are named. */
const MOST_NAMED = 10;

/** Who was put on the roll after the poll had opened, by whom and when. */
export async function lateFacts(
  poll: Poll,
  { store, zone }: Pick<RenderContext, 'store' | 'zone'>,
): Promise<Fact[]> {
  if (poll.late === 0) return [];
  const added = await store.lateVoters.of(poll.id);
  const people = await store.people.shown(added.flatMap(({ personId, addedById }) => [personId, addedById]));
  const each = added
    .slice(0, MOST_NAMED)
    .map(
      ({ personId, addedById, createdAt }) =>
        `${nameOf(people.get(personId))}, by ${nameOf(people.get(addedById))} on ${formatInstant(createdAt, zone)}`,
    );
  const more = added.length - each.length;
  return [
    {
      label: 'Added since it opened',
      value: [...each, ...(more > 0 ? [`and ${more} more`] : [])].join('; '),
    },
  ];
}

/** ", with one who was added since it opened", for the decision; '' if nobody was. */
export const sayLate = ({ late }: Poll): string =>
  late === 0 ? '' : `, with ${late === 1 ? 'one person' : `${late} people`} put on the roll since it opened`;
