import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Milestone } from '../../storage/plan/milestones.ts';
import type { Day } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
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

/**
 * The nudges that an open milestone still calls for: ten working days before it is due and two, on the morning (of the last
 * working day before, where it falls due on a day off), and on the next working day, when it is overdue. Each is named by
 * owner and date, so that one once sent is never sent again.
 */
export function nudgesFor(milestone: Milestone, { now, zone }: { now: Date; zone: string }): PlannedNudge[] {
  const { id, due, ownerId, status } = milestone;
  if (status !== 'open') return [];
  const lastDay = workingDayBy(due);
  const days: Day[] = [
    ...DAYS_AHEAD.map((count) => addWorkingDays(lastDay, -count)),
    lastDay,
    nextWorkingDay(due),
  ];
  return days
    .map((day) => ({
      kind: 'milestone',
      subjectId: id,
      personId: ownerId,
      slot: `${due} ${day}`,
      dueAt: morningOf(day, zone),
    }))
    .filter(({ dueAt }) => dueAt > now);
}

/** Refuses to change a milestone that is done: it is reopened first. */
export function mustBeOpen(milestone: Milestone): void {
  if (milestone.status === 'open') return;
  const reference = referenceOf(milestone);
  throw new UserError(`${reference} is already done. Reopen it first, if there is more to do.`, {
    buttons: [
      {
        label: `Reopen ${reference}`,
        command: 'milestone.reopen',
        args: { milestone: reference, network: milestone.networkId },
      },
    ],
  });
}

/** What can be done about a milestone. */
export function buttonsFor(milestone: Milestone): Button[] {
  const args = { milestone: referenceOf(milestone), network: milestone.networkId };
  if (milestone.status === 'done') return [{ label: 'Reopen', command: 'milestone.reopen', args }];
  return [
    { label: 'Done', command: 'milestone.done', args, style: 'primary' },
    { label: 'Move', command: 'milestone.move', args, opens: 'form' },
    { label: 'Give', command: 'milestone.give', args, opens: 'form' },
  ];
}
