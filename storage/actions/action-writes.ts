import { dayToDate } from '../rows/day.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { type Action, fromRow, toRow } from './actions.ts';

/** A network's actions. */
export function actionWrites(context: WriteContext<'action'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'action', tx.action, { toRow }),

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
  };
}
