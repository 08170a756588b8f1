import type { Action } from '../../storage/actions/actions.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Day } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';

/** How many working days before an action is due its owner is nudged first. */
const DAYS_AHEAD = 2;

/**
 * The nudges that an open action with a due date still calls for: two working days before, on the morning (of the last
 * working day before, where it falls due on a day off), and on the next working day, when it is overdue. Each is named
 * by owner and date, so that one once sent is never sent again.
 */
export function nudgesFor(action: Action, { now, zone }: { now: Date; zone: string }): PlannedNudge[] {
  const { id, due, ownerId, status } = action;
  if (due === null || status !== 'open') return [];
  const lastDay = workingDayBy(due);
  const days: Day[] = [addWorkingDays(lastDay, -DAYS_AHEAD), lastDay, nextWorkingDay(due)];
  return days
    .map((day) => ({
      kind: 'action',
      subjectId: id,
      personId: ownerId,
      slot: `${due} ${day}`,
      dueAt: morningOf(day, zone),
    }))
    .filter(({ dueAt }) => dueAt > now);
}

/** Refuses to change an action that is done: it is reopened first. */
export function mustBeOpen(action: Action, reference: string): void {
  if (action.status === 'open') return;
  throw new UserError(`${reference} is already done. Reopen it first, if there is more to do.`, {
    buttons: [
      {
        label: `Reopen ${reference}`,
        command: 'action.reopen',
        args: { action: reference, network: action.networkId },
      },
    ],
  });
}
