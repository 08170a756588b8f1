import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Milestone } from '../../storage/plan/milestones.ts';
import { type Day, formatDay, type ZonedNow } from '../dates/dates.ts';
import { mustNotBeDone, nudgesOfTask } from '../parts/dated-task.ts';
import { type DayOff, dayOff } from '../parts/day-off.ts';
import type { Button } from '../view.ts';
import { priorityReference } from './priority-reference.ts';

/** How many working days before a milestone is due its owner is nudged. */
const DAYS_AHEAD = [10, 2];

/** "W1.2": its priority's reference, and its own number. */
export const milestoneReference = Object.assign(
  (priority: { number: number }, { number }: { number: number }): string =>
    `${priorityReference(priority)}.${number}`,
  { letter: priorityReference.letter, numbers: 2 },
);

/** "W1.2", of a milestone that knows its priority. */
export const referenceOf = (milestone: Milestone): string =>
  milestoneReference(milestone.priority, milestone);

/** The nudges still to be sent about an open milestone. */
export const nudgesFor = (milestone: Milestone, when: ZonedNow): PlannedNudge[] =>
  nudgesOfTask('milestone', milestone, DAYS_AHEAD, when);

/** Refuses to change a milestone that is done: it is reopened first. */
export function mustBeOpen(milestone: Milestone): void {
  const reference = referenceOf(milestone);
  const args = { milestone: reference, network: milestone.networkId };
  mustNotBeDone(milestone, reference, { label: 'Reopen', command: 'milestone.reopen', args });
}

/** The note and button for an open milestone that is due on a day when nobody works. */
export function milestoneDayOff(milestone: Milestone, today: Day): DayOff {
  if (milestone.status !== 'open') return { notes: [], buttons: [] };
  return dayOff(milestone.due, today, 'It is due on', (workingDay) => ({
    command: 'milestone.move',
    args: {
      ...{ milestone: referenceOf(milestone), network: milestone.networkId },
      ...{ due: workingDay, because: `nobody works on ${formatDay(milestone.due)}` },
    },
  }));
}

/** The buttons on a milestone. */
export function buttonsFor(milestone: Milestone): Button[] {
  const args = { milestone: referenceOf(milestone), network: milestone.networkId };
  if (milestone.status === 'done') return [{ label: 'Reopen', command: 'milestone.reopen', args }];
  const standing: Button[] =
    milestone.hindrance === null
      ? [
          { label: 'At risk', command: 'milestone.risk', args, opens: 'form' },
          { label: 'Blocked', command: 'milestone.block', args, opens: 'form' },
        ]
      : [{ label: 'It can go on', command: 'milestone.unblock', args }];
  return [
    { label: 'Done', command: 'milestone.done', args, style: 'primary' },
    { label: 'Move', command: 'milestone.move', args, opens: 'form' },
    { label: 'Give', command: 'milestone.give', args, opens: 'form' },
    ...standing,
  ];
}
