import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';

/** Lists people's names: "Ann Ward, Bob Hill and Cat Jones", or "nobody". */
export const inWords = (people: Pick<Person, 'id' | 'name'>[]): string =>
  people.length === 0 ? 'nobody' : listed(people.map(nameOf));

/** "M5", "M5 and M6", "M5, M6 and M7". */
export const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
