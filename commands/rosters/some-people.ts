import type { SomePeople } from '../../storage/rosters/rosters.ts';
import { listed } from '../cards/listed.ts';

/** How many people are named in a sentence. */
export const MOST_NAMED = 5;

/** "Ann Ward, Bob Hill and 12 more". */
export function sayPeople({ count, people }: SomePeople): string {
  const named = people.slice(0, MOST_NAMED).map(({ name }) => name);
  const more = count - named.length;
  return listed(more > 0 ? [...named, `${more} more`] : named);
}

/** "1 person", "14 people". */
export const sayCount = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
