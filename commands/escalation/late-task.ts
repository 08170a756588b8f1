import type { Reads, Store } from '../../storage/store.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import type { DatedTask } from '../parts/dated-task.ts';
import type { WhenDue } from '../parts/when-due.ts';
import type { CommandName } from '../press.ts';
import { rungsOf } from './ladder.ts';

/** A task, and when it is next looked at for being long overdue. */
type LateTask = DatedTask & { lateAt: Date | null };

/** How tasks of a kind are read, and looked at again. */
interface OfLateTasks {
  command: CommandName;
  read(id: string, store: Reads): Promise<LateTask | null>;
  lookNext(id: string, at: Date | null, store: Store): Promise<void>;
}

/**
 * Tells those on each rung of the ladder of a task that has been overdue for as many working days as the network has set for
 * them, once for each date it is given. Its owner has been reminded by then, and the chair's digest has told of it.
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
    const rungs = status === 'open' ? rungsOf(due, await store.networks.get(networkId)) : [];
    const at = rungs.flatMap((rung) =>
      rung.from === null ? [] : [{ ...rung, at: morningOf(rung.from, zone) }],
    );
    const ahead = at.filter((rung) => rung.at > now).map((rung) => rung.at.getTime());
    await lookNext(id, ahead.length > 0 ? new Date(Math.min(...ahead)) : null, store);
    for (const rung of at.filter((each) => each.at <= now)) {
      const told = await rung.told(ownerId, context);
      await store.nudges.plan(
        told
          .filter((personId) => personId !== ownerId)
          .map((personId) => ({
            ...{ kind, subjectId: id, personId, slot: rung.slot },
            dueAt: withinHours(now, zone),
          })),
      );
    }
  },
});
