import type { Network } from '../../storage/networks/networks.ts';
import type { Reads } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import { compareDays, type Day, formatDay } from '../dates/dates.ts';
import type { NetworkLine } from '../parts/digest-parts.ts';
import type { Task, TaskLine } from '../parts/tasks.ts';
import type { Item } from '../view.ts';
import { linesInNetworks } from './shown.ts';

/** A task of a person, and the network that it is in. */
export type OwnTaskLine = TaskLine & NetworkLine;

/** Sorts tasks without a date last. */
const NEVER = '9999-12-31';

/**
 * The first `take` tasks of a person, in all networks and of all capabilities: a line each, by due date, with the button
 * that finishes it and the one that drops it. With `until`, only those due by that day.
 */
export async function readTasks(
  personId: string,
  { today, until }: { today: Day; until?: Day },
  take: number,
  all: readonly Capability[],
  store: Reads,
): Promise<OwnTaskLine[]> {
  const each = await Promise.all(
    all.map(async ({ tasks }) => tasks?.ofPerson(personId, until, take, store) ?? []),
  );
  const todo = each.flat().sort((a, b) => compareDays(a.due ?? NEVER, b.due ?? NEVER));
  return linesInNetworks(
    todo.slice(0, take),
    (task, network): OwnTaskLine => ({
      networkId: network.id,
      due: task.due,
      item: toItem(task, network, today),
      ...(task.drop && { drop: task.drop }),
    }),
    store,
  );
}

const toItem = ({ reference, text, due, done }: Task, { name }: Network, today: Day): Item => ({
  text: [
    { strong: reference },
    ` ${text} (${name}, ${due ? `due ${formatDay(due)}` : 'no date'})`,
    ...(due !== null && due < today ? [{ strong: ' Overdue' }] : []),
  ],
  button: done,
});
