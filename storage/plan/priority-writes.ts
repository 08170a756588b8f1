import type { Priority } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';

/** What the plans of a network are to bring about. */
export function priorityWrites({ tx, newId, now, audit }: WriteContext<'priority'>) {
  return {
    async add(priority: New): Promise<Priority> {
      const row = await tx.priority.create({ data: { ...priority, id: newId(), createdAt: now } });
      audit('priority', row.id, null, row);
      return row;
    },

    /** Changes a priority that is still at the version we read; throws `Conflict` otherwise. */
    async update(priority: Priority, change: Partial<Priority>): Promise<Priority> {
      await updateVersion(tx.priority, priority, change);
      const after = { ...priority, ...change, version: priority.version + 1 };
      audit('priority', priority.id, priority, after);
      return after;
    },
  };
}

type New = Pick<Priority, 'networkId' | 'planId' | 'number' | 'title' | 'createdById'> &
  Partial<Pick<Priority, 'domain' | 'leadId'>>;
