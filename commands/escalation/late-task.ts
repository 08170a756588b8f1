import type { Reads, Store } from '../../storage/store.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import { managersOf } from '../members/index.ts';
import type { DatedTask } from '../parts/dated-task.ts';
import { longOverdueFrom } from '../parts/late-reminder.ts';
import type { WhenDue } from '../parts/when-due.ts';
import type { CommandName } from '../press.ts';

/** A task, and when it is next looked at for being long overdue. */
type LateTask = DatedTask & { lateAt: Date | null };

/** How tasks of a kind are read, and looked at again. */
interface OfLateTasks {
  command: CommandName;
  read(id: string, store: Reads): Promise<LateTask | null>;
  lookNext(id: string, at: Date | null, store: Store): Promise<void>;
}

/**
 * Tells those who manage the network of a task that has been overdue for as many working days as the network has set, once
 * for each date it is given. Its owner has been reminded by then, and the chair's digest has told of it.
 */
export const lateTaskDue = (
  kind: 'action' | 'milestone',
  { command, read, lookNext }: OfLateTasks,
): WhenDue => ({
  command,
  record: kind,

  async networkOf(id, now, store) {
    const task = await read(id, store);
    return task?.lateAt && task.lateAt <= now ? task.networkId : undefined;
  },

  async run(id, context) {
    const { store, now, zone } = context;
    const task = await read(id, store);
    if (!task?.lateAt || task.lateAt > now) return;
    const { networkId, ownerId, due, status } = task;
    const from = status === 'open' ? longOverdueFrom(due, await store.networks.get(networkId)) : null;
    const toldAt = from === null ? null : morningOf(from, zone);
    const isLater = toldAt !== null && toldAt > now;
    await lookNext(id, isLater ? toldAt : null, store);
    if (toldAt === null || isLater) return;
    const told = await managersOf(networkId, context);
    await store.nudges.plan(
      told
        .filter((personId) => personId !== ownerId)
        .map((personId) => ({
          ...{ kind, subjectId: id, personId, slot: `${due} late` },
          dueAt: withinHours(now, zone),
        })),
    );
  },
});
