import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import type { Press } from '../press.ts';
import type { Button } from '../view.ts';
import type { DatedTask, GivenTask } from './dated-task.ts';
import { lateForManager, lateReminder, type SaidOfTask } from './late-reminder.ts';
import { cannotStandIn, onBehalfFacts, onBehalfOf } from './on-behalf.ts';
import type { Remind, Reminder } from './reminder.ts';

/** The parts of a task reminder that differ between kinds of task. */
interface TaskReminder extends SaidOfTask {
  /** What happened to the task if it was taken back: "was taken out of the plan". */
  takenBack?: string | false;
  /** The meeting in which it was recorded: "M1 Board". */
  meeting?: string;
  buttons: Button[];
  /** The press with which the owner hands the task back. */
  handBack: Press<'action.return' | 'milestone.return'>;
}

/** Builds the reminders of these tasks for a person, by the id of the task. */
export async function remindOfTasks<T extends GivenTask>(
  tasks: T[],
  personId: string,
  context: Parameters<Remind>[2],
  say: (task: T) => TaskReminder,
): Promise<Map<string, Reminder>> {
  const { store, now } = context;
  const networks = await store.networks.shown(tasks.map(({ networkId }) => networkId));
  const givers = await store.people.shown(tasks.map(({ givenById }) => givenById));
  const left = await store.members.left(personId, [...networks.keys()], now);
  const late = await lateForManager(tasks, personId, networks, context);
  const onBehalf = await onBehalfOf(tasks, personId, networks, context);
  const each = tasks.map((task): [string, Reminder] => {
    const network = networks.get(task.networkId);
    const said = say(task);
    const { reference, text, facts = [], takenBack, meeting, buttons, handBack, give } = said;
    const toManager = takenBack ? undefined : late.get(task.id);
    if (toManager) return [task.id, lateReminder(task, said, toManager)];
    const away = takenBack ? undefined : onBehalf.get(task.id);
    const isMine = task.ownerId === personId && !takenBack;
    const today = dayOf(now, network?.zone ?? 'UTC');
    const how = isMine || away ? whenDue(task, today) : takenBack || 'is no longer yours';
    return [
      task.id,
      {
        title: `${reference}${away ? `, which ${away.name} has,` : ''} ${how}`,
        text,
        facts: [
          { label: 'Due', value: task.due ? formatDay(task.due) : 'No date' },
          ...(away ? onBehalfFacts(away) : []),
          ...facts,
          { label: 'Network', value: network?.name ?? '' },
        ],
        isSettled: !(isMine || away) || task.status !== 'open' || network?.status !== 'active',
        hasLeft: left.has(task.networkId),
        isPressing: task.due !== null && task.due <= today,
        ...{ networkId: task.networkId, due: task.due },
        buttons: isMine || away ? buttons : [],
        ...(away && { isInNoDigest: true }),
        notMine: away
          ? cannotStandIn(away.personId)
          : { ...(isOwn(task) ? give : handBack), label: 'Not mine', opens: 'form' },
        ...(isMine &&
          task.status === 'open' &&
          task.givenById && {
            asGiven: {
              title: `${nameOf(givers.get(task.givenById))} gave you ${reference}, which ${how}`,
              facts: [
                ...(task.givenBecause === null ? [] : [{ label: 'Because', value: task.givenBecause }]),
                ...(meeting === undefined ? [] : [{ label: 'Meeting', value: meeting }]),
              ],
              ...(meeting !== undefined && { meeting }),
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
