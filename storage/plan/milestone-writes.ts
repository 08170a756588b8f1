import type { Milestone as Row } from '../generated/client.ts';
import { dayToDate } from '../rows/day.ts';
import { givenBy } from '../rows/given-by.ts';
import { firstLookAt, withLateLook } from '../rows/late-look.ts';
import { nextNumber } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { milestoneReads } from './milestone-reads.ts';
import { fromRow, type Milestone } from './milestones.ts';
import type { Priority } from './priorities.ts';

/** Writes milestones, the dated steps of priorities. */
export function milestoneWrites(context: WriteContext<'milestone'>) {
  const { tx, newId, now, audit, wake } = context;
  const reads = milestoneReads(context);
  const versioned = versionedWrites(context, 'milestone', tx.milestone, { toRow });
  const update = (milestone: Milestone, change: Partial<Milestone>): Promise<Milestone> =>
    versioned.update(milestone, withLateLook(milestone, change));

  return {
    update,

    /** Sets when next it is looked at for being long overdue; null for never. */
    async lookNext(id: string, lateAt: Date | null): Promise<void> {
      await tx.milestone.update({ where: { id }, data: { lateAt } });
      if (lateAt) wake([{ job: 'late-milestone', id, dueAt: lateAt }]);
    },

    /**
     * Adds milestones to a priority, in this order. Priorities with the same number share the numbers of
     * their milestones: every plan has a W0.
     */
    async add(
      priority: Priority,
      createdById: string,
      milestones: (Pick<Milestone, 'title' | 'ownerId' | 'due'> &
        Partial<Pick<Milestone, 'afterIds' | 'finishes'>>)[],
    ): Promise<Milestone[]> {
      const { networkId, number: within } = priority;
      const count = milestones.length;
      const first = (await nextNumber(tx, networkId, 'milestone', { within, count })) - count + 1;
      const rows = milestones.map(
        ({ title, ownerId, due, afterIds = [], finishes = [] }, i): Row => ({
          ...{ id: newId(), networkId, priorityId: priority.id, number: first + i },
          ...{ title, ownerId, due: dayToDate(due), status: 'open', doneAt: null, doneById: null },
          ...{ givenById: givenBy(ownerId, createdById), givenBecause: null },
          ...{ hindrance: null, hinderedBecause: null, afterIds, finishes },
          ...{ lateAt: firstLookAt({ due, status: 'open' }), createdAt: now, createdById, version: 1 },
        }),
      );
      await tx.milestone.createMany({ data: rows });
      for (const row of rows) audit('milestone', row.id, null, row);
      return rows.map((row) => fromRow({ ...row, priority }));
    },

    /** Changes the date of a milestone, and records the former date and the reason. */
    async move(milestone: Milestone, to: string, because: string, movedById: string): Promise<Milestone> {
      const after = await update(milestone, { due: to });
      const from = dayToDate(milestone.due);
      const move = { id: newId(), milestoneId: milestone.id, from, to: dayToDate(to), because };
      await tx.milestoneMove.create({ data: { ...move, at: now, movedById } });
      return after;
    },

    /** Carries a milestone over into another priority, with its next number, for a day and a reason that are recorded. */
    async carry(
      milestone: Milestone,
      { priority, to, because, byId }: { priority: Priority; to: string; because: string; byId: string },
    ): Promise<Milestone> {
      const number = await nextNumber(tx, priority.networkId, 'milestone', { within: priority.number });
      const moved = await update(milestone, { priorityId: priority.id, number, due: to });
      const days = { from: dayToDate(milestone.due), to: dayToDate(to) };
      const move = { id: newId(), milestoneId: milestone.id, ...days, because };
      await tx.milestoneMove.create({ data: { ...move, at: now, movedById: byId } });
      return { ...moved, priority };
    },

    /** Deletes the last change of a milestone's date, which was undone. */
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
