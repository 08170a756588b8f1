import type { Action } from '../../storage/actions/actions.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { Remind, Reminder } from '../parts/reminder.ts';
import { actionReference } from './action-reference.ts';
import { buttonsFor } from './action-view.ts';

/** What an owner is reminded of. */
export const remindOfActions: Remind = async (ids, personId, { store, now }) => {
  const actions = await store.actions.withIds(ids);
  const networks = await store.networks.shown(actions.map(({ networkId }) => networkId));
  const each = actions.map((action): [string, Reminder] => {
    const network = networks.get(action.networkId);
    const reference = actionReference(action);
    const today = dayOf(now, network?.zone ?? 'UTC');
    const isMine = action.ownerId === personId && action.status !== 'withdrawn';
    return [
      action.id,
      {
        title: `${reference} ${isMine ? whenDue(action, today) : whyNotMine(action)}`,
        text: action.text,
        facts: [
          { label: 'Due', value: action.due ? formatDay(action.due) : 'No date' },
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !isMine || action.status !== 'open' || network?.status !== 'active',
        buttons: isMine
          ? buttonsFor(action, reference).filter(({ command }) => command !== 'action.edit')
          : [],
      },
    ];
  });
  return new Map(each);
};

const whyNotMine = ({ status }: Action): string =>
  status === 'withdrawn' ? 'was taken back' : 'is no longer yours';

function whenDue({ status, due }: Action, today: string): string {
  if (status === 'done') return 'is done';
  if (due === null) return 'has no date';
  if (due < today) return 'is overdue';
  return due === today ? 'is due today' : `is due on ${formatDay(due)}`;
}
