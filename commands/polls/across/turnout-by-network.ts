import type { RollPlace } from '../../../storage/polls/polls.ts';
import { groupBy } from '../../files/group-by.ts';
import { FEWEST_TOLD, toldTogether } from '../../statistics/told-together.ts';

/** How many of the members of some networks voted, of whom it is told together. */
export interface NetworkTurnout {
  networkIds: string[];
  voted: number;
  of: number;
}

/** How many rows there are at most. */
const MOST_ROWS = 200;

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
