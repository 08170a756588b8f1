import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';
import { type Action, fromRow } from './actions.ts';

/** A network's actions. */
export function actionWrites({ tx, newId, now, audit }: WriteContext<'action'>) {
  return {
    async add(
      action: Pick<
        Action,
        'networkId' | 'number' | 'text' | 'ownerId' | 'due' | 'meetingId' | 'itemId' | 'createdById'
      > &
        Partial<Pick<Action, 'reviewId' | 'reviewLine'>>,
    ) {
      const row = await tx.action.create({
        data: { ...action, id: newId(), due: action.due && dayToDate(action.due), createdAt: now },
      });
      audit('action', row.id, null, row);
      return fromRow(row);
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
