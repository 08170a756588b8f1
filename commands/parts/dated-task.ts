import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import type { Press } from '../press.ts';
import { UserError } from '../user-error.ts';
import type { Button, Fact, Text } from '../view.ts';
import type { Remind, Reminder } from './reminder.ts';

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

/** The parts of a task reminder that differ between kinds of task. */
interface TaskReminder {
  reference: string;
  text: Text;
  /** Facts to show besides the due date and the network. */
  facts?: Fact[];
  /** What happened to the task if it was taken back: "was taken out of the plan". */
  takenBack?: string | false;
  buttons: Button[];
  /** The presses with which the owner hands the task back, and gives it to somebody else. */
  handBack: Press<'action.return' | 'milestone.return'>;
  give: Press<'action.give' | 'milestone.give'>;
}

/** Builds the reminders of these tasks for a person, by the id of the task. */
export async function remindOfTasks<T extends GivenTask>(
  tasks: T[],
  personId: string,
  { store, now }: Parameters<Remind>[2],
  say: (task: T) => TaskReminder,
): Promise<Map<string, Reminder>> {
  const networks = await store.networks.shown(tasks.map(({ networkId }) => networkId));
  const givers = await store.people.shown(tasks.map(({ givenById }) => givenById));
  const left = await store.members.left(personId, [...networks.keys()], now);
  const each = tasks.map((task): [string, Reminder] => {
    const network = networks.get(task.networkId);
    const { reference, text, facts = [], takenBack, buttons, handBack, give } = say(task);
    const isMine = task.ownerId === personId && !takenBack;
    const today = dayOf(now, network?.zone ?? 'UTC');
    const how = isMine ? whenDue(task, today) : takenBack || 'is no longer yours';
    return [
      task.id,
      {
        title: `${reference} ${how}`,
        text,
        facts: [
          { label: 'Due', value: task.due ? formatDay(task.due) : 'No date' },
          ...facts,
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !isMine || task.status !== 'open' || network?.status !== 'active',
        hasLeft: left.has(task.networkId),
        isPressing: task.due !== null && task.due <= today,
        networkId: task.networkId,
        buttons: isMine ? buttons : [],
        notMine: { ...(isOwn(task) ? give : handBack), label: 'Not mine', opens: 'form' },
        ...(isMine &&
          task.status === 'open' &&
          task.givenById && {
            asGiven: {
              title: `${nameOf(givers.get(task.givenById))} gave you ${reference}, which ${how}`,
              facts: task.givenBecause === null ? [] : [{ label: 'Because', value: task.givenBecause }],
              typed: `${handBack.command.replaceAll('.', ' ')} ${reference}`,
            },
          }),
      },
    ];
  });
  return new Map(each);
}

/** Whether nobody else gave it to its owner, so that there is nobody to hand it back to. */
const isOwn = ({ ownerId, givenById, createdById }: GivenTask): boolean =>
  (givenById ?? createdById) === ownerId;

function whenDue({ status, due }: DatedTask, today: Day): string {
  if (status === 'done') return 'is done';
  if (due === null) return 'has no date';
  if (due < today) return 'is overdue';
  return due === today ? 'is due today' : `is due on ${formatDay(due)}`;
}
