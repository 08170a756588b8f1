import type { Person } from '../../storage/people/people.ts';
import { nameOf } from '../cards/shown.ts';

/** Lists people's names: "Ann Ward, Bob Hill and Cat Jones", or "nobody". */
export function inWords(people: Pick<Person, 'id' | 'name'>[]): string {
  const names = people.map(nameOf);
  const last = names.pop() ?? 'nobody';
  return names.length > 0 ? `${names.join(', ')} and ${last}` : last;
}
