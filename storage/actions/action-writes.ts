import { dayToDate } from '../rows/day.ts';
import { insertRow } from '../rows/insert-rows.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';
import type { Action } from './actions.ts';

/** A network's actions. */
export function actionWrites({ tx, newId, now, audit }: WriteContext<'action'>) {
  return {
    /** In a statement of our own: Prisma would read back what it wrote. */
    async add(
      action: Pick<
        Action,
        'networkId' | 'number' | 'text' | 'ownerId' | 'due' | 'meetingId' | 'itemId' | 'createdById'
      >,
    ): Promise<Action> {
      const made: Action = { ...NEW, ...action, id: newId(), createdAt: now };
      const row = { ...made, due: made.due && dayToDate(made.due) };
      await insertRow(tx, 'actions', row);
      audit('action', made.id, null, row);
      return made;
    },

    /** Changes an action that is still at the version we read; throws `Conflict` otherwise. */
    async update(action: Action, change: Partial<Action>): Promise<Action> {
      const due = change.due === undefined ? {} : { due: change.due && dayToDate(change.due) };
      const after = { ...action, ...change, version: action.version + 1 };
      await updateVersion(tx.action, action, { ...change, ...due });
      const stored = (a: Action) => ({ ...a, due: a.due && dayToDate(a.due) });
      audit('action', action.id, stored(action), stored(after));
      return after;
    },
  };
}

/** What an action is when it is made. */
const NEW = { dueBecause: null, status: 'open', doneAt: null, doneById: null, version: 1 } as const;
