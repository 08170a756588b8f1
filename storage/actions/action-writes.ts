import { givenBy } from '../rows/given-by.ts';
import { firstLookAt, withLateLook } from '../rows/late-look.ts';
import { insertRow } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { type Action, toRow } from './actions.ts';

/** Writes actions. */
export function actionWrites(context: WriteContext<'action'>) {
  const { tx, newId, now, audit, wake, unawaited } = context;
  const { update } = versionedWrites(context, 'action', tx.action, { toRow });
  return {
    update: (action: Action, change: Partial<Action>): Promise<Action> =>
      update(action, withLateLook(action, change)),

    /** Sets when next it is looked at for being long overdue; null for never. */
    async lookNext(id: string, lateAt: Date | null): Promise<void> {
      await tx.action.update({ where: { id }, data: { lateAt } });
      if (lateAt) wake([{ job: 'late-action', id, dueAt: lateAt }]);
    },

    /** In SQL of our own, because Prisma would read back what it wrote. */
    async add(
      action: Pick<
        Action,
        'networkId' | 'number' | 'text' | 'ownerId' | 'due' | 'meetingId' | 'itemId' | 'createdById'
      > &
        Partial<Pick<Action, 'reviewId' | 'reviewLine' | 'priorityId'>>,
    ): Promise<Action> {
      const { ownerId, createdById } = action;
      const givenById = givenBy(ownerId, createdById);
      const lateAt = firstLookAt({ ...NEW, ...action });
      const made: Action = { ...NEW, ...action, givenById, lateAt, id: newId(), createdAt: now };
      unawaited(insertRow(tx, 'actions', toRow(made)));
      audit('action', made.id, null, toRow(made));
      return made;
    },
  };
}

/** The properties of a new action. */
const NEW = {
  dueBecause: null,
  givenBecause: null,
  reviewId: null,
  reviewLine: null,
  priorityId: null,
  status: 'open',
  doneAt: null,
  doneById: null,
  version: 1,
} as const;
