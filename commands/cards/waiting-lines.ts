import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { Day } from '../dates/dates.ts';
import type { Item } from '../view.ts';
import { readTasks } from './task-lines.ts';

/** The first lines of what waits for a person, of each kind `take` at most: what others wait for, and then what is theirs to do. */
export async function waitingLines(
  personId: string,
  today: Day,
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<Item[]> {
  const kinds = await Promise.all([
    ...all.flatMap(({ waits }) => (waits ? [waits.list(personId, today, take, store)] : [])),
    readTasks(personId, { today }, take, all, store),
  ]);
  return kinds.flatMap((lines) => lines.map(({ item }) => item));
}
