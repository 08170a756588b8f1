import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { type Day, dayOf, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';

/** A task of one person, who may have a due date for it and marks it as done. */
export interface DatedTask {
  id: string;
  networkId: string;
  ownerId: string;
  due: Day | null;
  status: 'open' | 'done' | 'withdrawn';
}

/** A task with the record of who gave it to its owner. */
export interface GivenTask extends DatedTask {
  createdById: string;
  /** Null if the owner took the task on themselves. */
  givenById: string | null;
  givenBecause: string | null;
}

/**
 * The nudges still to be sent for an open task with a due date: some working days before, on the morning of the due
 * date (or of the last working day before it, if nobody works on the due date), and on the next working day, when the
 * task is overdue. If the morning of that next working day has passed, because the task was given or reopened late, the
 * overdue nudge comes on the next working morning from now. The owner and dates identify each nudge, so that none is
 * sent twice.
 */
export function nudgesOfTask(
  kind: PlannedNudge['kind'],
  { id, due, ownerId, status }: DatedTask,
  daysAhead: number[],
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  if (due === null || status !== 'open') return [];
  const lastDay = workingDayBy(due);
  const ahead = daysAhead.map((count) => addWorkingDays(lastDay, -count));
  const overdueFrom = nextWorkingDay(due);
  const overdue = morningOf(overdueFrom, zone) > now ? overdueFrom : nextWorkingDay(dayOf(now, zone));
  return [...ahead, lastDay, overdue]
    .map((day) => ({
      ...{ kind, subjectId: id, personId: ownerId, slot: `${due} ${day}` },
      dueAt: morningOf(day, zone),
    }))
    .filter(({ dueAt }) => dueAt > now);
}

/**
 * Whether a change of a task, given as records or as audit entries, requires new nudges: its owner, due date or status
 * changed. Other changes keep the nudges, so that rewording an overdue task sends no new reminder.
 */
export const changesNudges = ({ before, after }: { before: unknown; after: unknown }): boolean =>
  NUDGED_BY.some((name) => heldAs(before, name) !== heldAs(after, name));

const NUDGED_BY = ['ownerId', 'due', 'status'];
const heldAs = (record: unknown, name: string): unknown => new Map(Object.entries(record ?? {})).get(name);

/** The fields to set on a task that is done, and on one that is reopened. */
export const doneBy = (doneById: string, doneAt: Date) => ({ status: 'done', doneAt, doneById }) as const;
export const REOPENED = { status: 'open', doneAt: null, doneById: null } as const;

/** Refuses to change a task that is done, and offers the button that reopens it. */
export function mustNotBeDone(
  { status }: Pick<DatedTask, 'status'>,
  reference: string,
  reopen: Button,
): void {
  if (status === 'open') return;
  throw new UserError(`${reference} is already done. Reopen it first, if there is more to do.`, {
    buttons: [{ ...reopen, label: `Reopen ${reference}` }],
  });
}

/** Refuses to reopen a task that is open. */
export function mustBeDone({ status }: Pick<DatedTask, 'status'>, reference: string): void {
  if (status === 'open') throw new UserError(`${reference} is open already. There is nothing to reopen.`);
}
