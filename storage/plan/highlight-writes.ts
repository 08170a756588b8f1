import { dayToDate } from '../rows/day.ts';
import { nextNumber } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { fromRow, type Highlight, toRow } from './highlights.ts';
import type { Priority } from './priorities.ts';

/** Writes highlights, the lines that people write about priorities. */
export function highlightWrites(context: WriteContext<'highlight'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'highlight', tx.highlight, { toRow }),

    /** Adds a highlight to a priority, with the next number within it. */
    async add(
      priority: Priority,
      { day, ...highlight }: Pick<Highlight, 'kind' | 'text' | 'day' | 'createdById'>,
    ): Promise<Highlight> {
      const { id: priorityId, networkId, number: within } = priority;
      const number = await nextNumber(tx, networkId, 'highlight', { within });
      const row = await tx.highlight.create({
        data: {
          ...highlight,
          id: newId(),
          networkId,
          priorityId,
          number,
          day: dayToDate(day),
          createdAt: now,
        },
      });
      audit('highlight', row.id, null, row);
      return fromRow({ ...row, priority });
    },
  };
}
