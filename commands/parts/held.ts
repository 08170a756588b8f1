import type { Reads } from '../../storage/store.ts';
import type { Day } from '../dates/dates.ts';
import type { Item } from '../view.ts';

/**
 * Lists the first `take` things that a person holds in a network, and that someone else takes over when they leave it: a
 * line each, with the button that gives it to someone else.
 */
export type ListHeld = (of: Holding, take: number, store: Reads) => Promise<Item[]>;

/** Whose things, in which network, and the present day there. */
export interface Holding {
  personId: string;
  networkId: string;
  today: Day;
}
