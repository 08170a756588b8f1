import type { Poll, RollPlace } from '../../../storage/polls/polls.ts';
import { listed } from '../../cards/listed.ts';
import type { RenderContext } from '../../cards/renderer.ts';
import { groupBy } from '../../files/group-by.ts';
import { FEWEST_TOLD, toldTogether } from '../../statistics/told-together.ts';
import type { Block } from '../../view.ts';
import { resultOf } from '../count.ts';

/** How many of the members of some networks voted, of whom it is told together. */
export interface NetworkTurnout {
  networkIds: string[];
  voted: number;
  of: number;
}

/** How many rows there are at most. */
const MOST_ROWS = 200;

/** How many networks of a row are named. */
const MOST_NAMES = 8;

/**
 * Turnout by the network as whose member each was asked, largest first. A row has five or more who voted, and some who did not:
 * what would tell of fewer, or that each of a group voted, is put together with others. None if that leaves a single row.
 */
export function turnoutByNetwork(
  roll: readonly Pick<RollPlace, 'networkId' | 'answeredAt'>[],
): NetworkTurnout[] {
  const groups = [...groupBy([...roll], ({ networkId }) => networkId ?? '')].map(
    ([networkId, theirs]): NetworkTurnout => ({
      networkIds: [networkId],
      voted: theirs.filter(({ answeredAt }) => answeredAt !== null).length,
      of: theirs.length,
    }),
  );
  const rows = toldTogether(groups, {
    sizeOf: ({ voted }) => voted,
    isTold: ({ voted, of }) => voted >= FEWEST_TOLD && voted < of,
    together: (parts) => ({
      networkIds: parts.flatMap(({ networkIds }) => networkIds),
      voted: parts.reduce((sum, { voted }) => sum + voted, 0),
      of: parts.reduce((sum, { of }) => sum + of, 0),
    }),
    most: MOST_ROWS,
  });
  return rows.length < 2
    ? []
    : rows.toSorted((a, b) => a.networkIds.length - b.networkIds.length || b.of - a.of);
}

/** The rows of a closed poll, with the names of the networks. */
export async function turnoutRows(
  poll: Poll,
  store: RenderContext['store'],
): Promise<(NetworkTurnout & { names: string[] })[]> {
  const { turnouts = [] } = resultOf(poll);
  const networks = await store.networks.shown(turnouts.flatMap(({ networkIds }) => networkIds));
  return turnouts.map((row) => ({
    ...row,
    names: row.networkIds
      .map((id) => networks.get(id)?.name ?? '')
      .sort((a, b) => a.localeCompare(b, 'en-GB')),
  }));
}

/** Turnout by network, as the card of a closed poll lists it, or a page whole; nothing where none is told. */
export async function turnoutBlocks(
  poll: Poll,
  store: RenderContext['store'],
  most: number,
): Promise<Block[]> {
  if (poll.networksAsked === 0) return [];
  const rows = await turnoutRows(poll, store);
  if (rows.length === 0) return [];
  const items = rows.slice(0, most).map(({ names, voted, of }) => ({
    text: `${sayNames(names)}: ${voted} of ${of} voted`,
    bar: { done: voted, of },
  }));
  const more = rows.length - items.length;
  return [
    { type: 'heading', text: 'Turnout by network' },
    { type: 'list', items: [...items, ...(more > 0 ? [{ text: `and ${more} more` }] : [])] },
    { type: 'note', text: NEVER_FEW },
  ];
}

const NEVER_FEW =
  'Nothing is told of fewer than five who voted, nor of a network all of which voted: networks are put together until that is so. Somebody who is in several is counted in one.';

/** "Barnet LPN", or "Camden LPN, Enfield LPN and 3 more" where networks were put together. */
export function sayNames(names: string[], most = MOST_NAMES): string {
  const more = names.length - most;
  return listed([...names.slice(0, most), ...(more > 0 ? [`${more} more`] : [])]);
}
