import type { Priority } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes priorities, which are what plans aim for. */
export function priorityWrites(context: WriteContext<'priority'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'priority', tx.priority, { toRow: (row: Priority) => row }),

    async add(priority: NewPriority): Promise<Priority> {
      const row = await tx.priority.create({ data: { ...priority, id: newId(), createdAt: now } });
      audit('priority', row.id, null, row);
      return row;
    },
  };
}

type NewPriority = Pick<Priority, 'networkId' | 'planId' | 'number' | 'title' | 'createdById'> &
  Partial<Omit<Priority, 'id' | 'status' | 'createdAt' | 'version'>>;
