import type { Audit } from '../audit/changes.ts';
import type { MilestoneMove as MoveRow, Milestone as Row } from '../generated/client.ts';
import { dayOf, dayToDate } from '../rows/day.ts';
import { nextNumber } from '../rows/numbers.ts';
import type { Transaction } from '../rows/transaction.ts';
import { updateVersion } from '../rows/version.ts';
import { findMilestones, fromRow, type Milestone } from './find-milestones.ts';
import type { Priority } from './priorities.ts';

export type { Milestone, MilestoneList } from './find-milestones.ts';

export type MilestoneMove = Omit<MoveRow, 'from' | 'to'> & { from: string; to: string };

const toRow = ({ priority: _, ...milestone }: Milestone): Row => ({
  ...milestone,
  due: dayToDate(milestone.due),
});

/** The dated steps of a network's priorities. */
export function milestoneStore(tx: Transaction, newId: () => string, now: Date, note: Audit) {
  return {
    ...findMilestones(tx),

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
          ...{ createdAt: now, createdById, version: 1 },
        }),
      );
      await tx.milestone.createMany({ data: rows });
      for (const row of rows) note('milestone', row.id, null, row);
      return rows.map((row) => fromRow({ ...row, priority }));
    },

    /** Changes a milestone that is still at the version we read; throws `Conflict` otherwise. */
    async update(
      milestone: Milestone,
      change: Partial<Pick<Milestone, 'ownerId' | 'due' | 'status' | 'doneAt' | 'doneById'>>,
    ): Promise<Milestone> {
      const due = change.due === undefined ? {} : { due: dayToDate(change.due) };
      await updateVersion(tx.milestone, milestone, { ...change, ...due });
      const after = { ...milestone, ...change, version: milestone.version + 1 };
      note('milestone', milestone.id, toRow(milestone), toRow(after));
      return after;
    },

    /** Gives a milestone another date, and remembers which it had and why it was moved. */
    async move(milestone: Milestone, to: string, because: string, movedById: string): Promise<Milestone> {
      const after = await this.update(milestone, { due: to });
      const from = dayToDate(milestone.due);
      const move = { id: newId(), milestoneId: milestone.id, from, to: dayToDate(to), because };
      await tx.milestoneMove.create({ data: { ...move, at: now, movedById } });
      return after;
    },

    /** Up to `limit` moves of a milestone, the last first. */
    async moves(milestoneId: string, limit: number): Promise<MilestoneMove[]> {
      const rows = await tx.milestoneMove.findMany({
        where: { milestoneId },
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map((row) => ({ ...row, from: dayOf(row.from), to: dayOf(row.to) }));
    },

    /** Forgets the last move of a milestone, which was taken back. */
    async forgetMove(milestoneId: string): Promise<void> {
      const [last] = await this.moves(milestoneId, 1);
      if (last) await tx.milestoneMove.delete({ where: { id: last.id } });
    },
  };
}
