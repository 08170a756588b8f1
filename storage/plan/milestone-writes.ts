import type { Milestone as Row } from '../generated/client.ts';
import { dayToDate } from '../rows/day.ts';
import { givenBy } from '../rows/given-by.ts';
import { nextNumber } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { milestoneReads } from './milestone-reads.ts';
import { fromRow, type Milestone } from './milestones.ts';
import type { Priority } from './priorities.ts';

/** The dated steps of a network's priorities. */
export function milestoneWrites(context: WriteContext<'milestone'>) {
  const { tx, newId, now, audit } = context;
  const reads = milestoneReads(context);
  const { update } = versionedWrites(context, 'milestone', tx.milestone, { toRow });

  return {
    update,

    /** Adds milestones to a priority, in this order. Priorities of one number share theirs: W0, of which every plan has one. */
    async add(
      priority: Priority,
      createdById: string,
      milestones: Pick<Milestone, 'title' | 'ownerId' | 'due'>[],
    ): Promise<Milestone[]> {
      const { networkId, number: within } = priority;
      const count = milestones.length;
      const first = (await nextNumber(tx, networkId, 'milestone', { within, count })) - count + 1;
      const rows = milestones.map(
        ({ title, ownerId, due }, i): Row => ({
          ...{ id: newId(), networkId, priorityId: priority.id, number: first + i },
          ...{ title, ownerId, due: dayToDate(due), status: 'open', doneAt: null, doneById: null },
          ...{ givenById: givenBy(ownerId, createdById), givenBecause: null },
          ...{ createdAt: now, createdById, version: 1 },
        }),
      );
      await tx.milestone.createMany({ data: rows });
      for (const row of rows) audit('milestone', row.id, null, row);
      return rows.map((row) => fromRow({ ...row, priority }));
    },

    /** Gives a milestone another date, and remembers which it had and why it was moved. */
    async move(milestone: Milestone, to: string, because: string, movedById: string): Promise<Milestone> {
      const after = await update(milestone, { due: to });
      const from = dayToDate(milestone.due);
      const move = { id: newId(), milestoneId: milestone.id, from, to: dayToDate(to), because };
      await tx.milestoneMove.create({ data: { ...move, at: now, movedById } });
      return after;
    },

    /** Forgets the last move of a milestone, which was taken back. */
    async forgetMove(milestoneId: string): Promise<void> {
      const [last] = await reads.moves(milestoneId, 1);
      if (last) await tx.milestoneMove.delete({ where: { id: last.id } });
    },
  };
}

const toRow = ({ priority: _, ...milestone }: Milestone): Row => ({
  ...milestone,
  due: dayToDate(milestone.due),
});
