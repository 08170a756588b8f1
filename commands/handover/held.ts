import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { Holding } from '../parts/held.ts';
import type { Block, Item } from '../view.ts';

const MOST_LINES = 10;
/** The most lines read for each capability, so that those not shown can be counted. */
const MOST_READ = 100;

/** All that a person holds in a network, of every capability. */
export async function heldBy(of: Holding, all: readonly Capability[], store: Reads): Promise<Item[]> {
  const each = all.flatMap(({ held }) => held ?? []);
  return (await Promise.all(each.map((list) => list(of, MOST_READ, store)))).flat();
}

/** Whether a person has an account that takes messages. */
export const canBeReached = async (personId: string, { conversations }: Reads): Promise<boolean> =>
  (await conversations.reach(personId, null)) !== null;

/** The first of these lines, and how many more there are. */
export const heldBlocks = (items: Item[]): Block[] => [
  { type: 'list', items: items.slice(0, MOST_LINES) },
  ...(items.length > MOST_LINES
    ? [
        {
          type: 'note',
          text: `and ${items.length - MOST_LINES} more: they come up as these are given to others`,
        } as const,
      ]
    : []),
];
