import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import type { Press } from '../press.ts';
import { UserError } from '../user-error.ts';
import type { Button, Fact, Text } from '../view.ts';
import type { Remind, Reminder } from './reminder.ts';

/** What one person is to do, by a day if it has one, and then says that it is done. */
export interface DatedTask {
  id: string;
  networkId: string;
  ownerId: string;
  due: Day | null;
  status: 'open' | 'done' | 'withdrawn';
}

/** What a task tells of who gave it to its owner. */
export interface GivenTask extends DatedTask {
  createdById: string;
  /** Null where its owner took it on. */
  givenById: string | null;
  givenBecause: string | null;
}

/**
 * The nudges that an open task with a due date still calls for: so many working days before, on the morning (of the last
 * working day before, where it falls due on a day off), and on the next working day, when it is overdue. Where that has
 * gone by, as when it is given or opened again only then, the overdue one comes on the next working morning from now. Each
 * is named by owner and date, so that one once sent is never sent again.
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
 * Whether a change of a task, as a record or as the audit keeps it, calls for other nudges: it is another's, due on another
 * day, open again or not any more. Any other change leaves the nudges alone, so that rewording what is overdue does not
 * remind of it anew.
 */
export const changesNudges = ({ before, after }: { before: unknown; after: unknown }): boolean =>
  NUDGED_BY.some((name) => heldAs(before, name) !== heldAs(after, name));

const NUDGED_BY = ['ownerId', 'due', 'status'];
const heldAs = (record: unknown, name: string): unknown => new Map(Object.entries(record ?? {})).get(name);

/** What becomes of a task that is done, and of one that is opened again. */
export const doneBy = (doneById: string, doneAt: Date) => ({ status: 'done', doneAt, doneById }) as const;
export const REOPENED = { status: 'open', doneAt: null, doneById: null } as const;

/** Refuses to change a task that is done: it is reopened first, with this button. */
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

/** What a reminder of a task says that differs from kind to kind. */
interface TaskReminder {
  reference: string;
  text: Text;
  /** Besides when it is due and in which network. */
  facts?: Fact[];
  /** What of it was taken back, where it was: "was taken out of the plan". */
  takenBack?: string | false;
  buttons: Button[];
  /** By which its owner hands it back. */
  handBack: Press<'action.return' | 'milestone.return'>;
}

/** Reminds owners of these tasks. */
export async function remindOfTasks<T extends GivenTask>(
  tasks: T[],
  personId: string,
  { store, now }: Parameters<Remind>[2],
  say: (task: T) => TaskReminder,
): Promise<Map<string, Reminder>> {
  const networks = await store.networks.shown(tasks.map(({ networkId }) => networkId));
  const givers = await store.people.shown(tasks.map(({ givenById }) => givenById));
  const each = tasks.map((task): [string, Reminder] => {
    const network = networks.get(task.networkId);
    const { reference, text, facts = [], takenBack, buttons, handBack } = say(task);
    const isMine = task.ownerId === personId && !takenBack;
    const how = isMine
      ? whenDue(task, dayOf(now, network?.zone ?? 'UTC'))
      : takenBack || 'is no longer yours';
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
        buttons: isMine ? buttons : [],
        ...(isMine &&
          task.status === 'open' &&
          task.givenById && {
            asGiven: {
              title: `${nameOf(givers.get(task.givenById))} gave you ${reference}, which ${how}`,
              facts: task.givenBecause === null ? [] : [{ label: 'Because', value: task.givenBecause }],
              handBack: { ...handBack, label: 'Hand back', opens: 'form' },
              typed: `${handBack.command.replaceAll('.', ' ')} ${reference}`,
            },
          }),
      },
    ];
  });
  return new Map(each);
}

function whenDue({ status, due }: DatedTask, today: Day): string {
  if (status === 'done') return 'is done';
  if (due === null) return 'has no date';
  if (due < today) return 'is overdue';
  return due === today ? 'is due today' : `is due on ${formatDay(due)}`;
}
