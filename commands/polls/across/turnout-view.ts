import type { Poll } from '../../../storage/polls/polls.ts';
import type { RenderContext } from '../../cards/renderer.ts';
import type { Block } from '../../view.ts';
import { resultOf } from '../count.ts';
import { sayNames } from './say-names.ts';
import type { NetworkTurnout } from './turnout-by-network.ts';

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
