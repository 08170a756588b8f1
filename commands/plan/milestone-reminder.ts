import type { Milestone } from '../../storage/plan/milestones.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import type { Remind, Reminder } from '../parts/reminder.ts';
import { buttonsFor, referenceOf } from './milestone.ts';
import { priorityReference } from './priority-reference.ts';

/** What the owner of a milestone is reminded of. */
export const remindOfMilestones: Remind = async (ids, personId, { store, now }) => {
  const milestones = await store.milestones.withIds(ids);
  const networks = await store.networks.shown(milestones.map(({ networkId }) => networkId));
  const each = milestones.map((milestone): [string, Reminder] => {
    const { id, title, due, status, ownerId, priority } = milestone;
    const network = networks.get(milestone.networkId);
    const isMine = ownerId === personId && !isWithdrawn(milestone);
    const today = dayOf(now, network?.zone ?? 'UTC');
    return [
      id,
      {
        title: `${referenceOf(milestone)} ${isMine ? whenDue(milestone, today) : whyNotMine(milestone)}`,
        text: title,
        facts: [
          { label: 'Due', value: formatDay(due) },
          { label: 'Priority', value: `${priorityReference(priority)} ${priority.title}` },
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !isMine || status !== 'open' || network?.status !== 'active',
        buttons: isMine ? buttonsFor(milestone).filter(({ command }) => command !== 'milestone.give') : [],
      },
    ];
  });
  return new Map(each);
};

const isWithdrawn = ({ status, priority }: Milestone): boolean =>
  status === 'withdrawn' || priority.status === 'withdrawn';

const whyNotMine = (milestone: Milestone): string =>
  isWithdrawn(milestone) ? 'was taken out of the plan' : 'is no longer yours';

function whenDue({ status, due }: Milestone, today: Day): string {
  if (status === 'done') return 'is done';
  if (due < today) return 'is overdue';
  return due === today ? 'is due today' : `is due on ${formatDay(due)}`;
}
