import { UserError } from '../../user-error.ts';
import { methodOf } from '../methods/methods.ts';
import { drawTrackers, trackerRoot } from './trackers.ts';

/** With fewer votes than this the list of ballots is not told: it would tell too much of each. */
export const FEWEST_CHECKED = 5;

/** What a poll has from its opening on, if it is checkable, and the trackers for those on its roll. */
export interface Checkable {
  trackers: string[];
  opening: { isCheckable: boolean; trackerRoot: string | null };
}

/** Draws the trackers for so many. Throws a refusal where a list of ballots would tell too much. */
export function checkable(isAsked: boolean, { method }: { method: string }, count: number): Checkable {
  if (!isAsked) return { trackers: [], opening: { isCheckable: false, trackerRoot: null } };
  const { ballot, asksWhy } = methodOf({ method });
  if (ballot !== 'options' || asksWhy)
    throw new UserError(
      'A poll is checkable only where a ballot names options and nothing more: an order, scores or reasons could tell whose it is. Choose another method, or leave out that it is checkable.',
      { field: 'checkable' },
    );
  if (count < FEWEST_CHECKED)
    throw new UserError(
      `A poll is checkable only if at least ${FEWEST_CHECKED} may vote: a list of fewer ballots would tell too much. Leave out that it is checkable.`,
      { field: 'checkable' },
    );
  const trackers = drawTrackers(count);
  return { trackers, opening: { isCheckable: true, trackerRoot: trackerRoot(trackers) } };
}
