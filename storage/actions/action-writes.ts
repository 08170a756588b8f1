import { givenBy } from '../rows/given-by.ts';
import { insertRow } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { type Action, toRow } from './actions.ts';

/** Writes actions. */
export function actionWrites(context: WriteContext<'action'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'action', tx.action, { toRow }),

    /** In SQL of our own, because Prisma would read back what it wrote. */
    async add(
      action: Pick<
        Action,
        'networkId' | 'number' | 'text' | 'ownerId' | 'due' | 'meetingId' | 'itemId' | 'createdById'
      > &
        Partial<Pick<Action, 'reviewId' | 'reviewLine'>>,
    ): Promise<Action> {
      const { ownerId, createdById } = action;
      const givenById = givenBy(ownerId, createdById);
      const made: Action = { ...NEW, ...action, givenById, id: newId(), createdAt: now };
      await insertRow(tx, 'actions', toRow(made));
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
  status: 'open',
  doneAt: null,
  doneById: null,
  version: 1,
} as const;
