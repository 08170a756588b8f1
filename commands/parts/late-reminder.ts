import type { Network } from '../../storage/networks/networks.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { isClinical } from '../members/index.ts';
import type { Press } from '../press.ts';
import { may } from '../roles/roles.ts';
import type { Fact, Text } from '../view.ts';
import type { DatedTask } from './dated-task.ts';
import { notMine, type Remind, type Reminder } from './reminder.ts';

/** A long overdue task of somebody else, as it is told to whoever manages its network, or stands above it. */
interface LateForManager {
  network: Network;
  owner: string;
  due: Day;
  /** By how many working days it is overdue at the least. */
  days: number;
  /** The line in which whoever is told stands above the network, if they do not manage it. */
  line?: string;
}

/**
 * Those of these tasks that a person is told of as a manager or as one who stands above the network, by id: open, somebody
 * else's, and overdue for so long.
 */
export async function lateForManager(
  tasks: DatedTask[],
  personId: string,
  networks: ReadonlyMap<string, Network>,
  { store, now }: Pick<Parameters<Remind>[2], 'store' | 'now'>,
): Promise<Map<string, LateForManager>> {
  const late = tasks.flatMap((task) => {
    const network = networks.get(task.networkId);
    const { due } = task;
    const isOthers = task.ownerId !== personId && task.status === 'open';
    return isOthers && network && due !== null ? [{ ...task, due, network }] : [];
  });
  const managed = new Set<string>();
  for (const { id, zone } of new Map(late.map(({ network }) => [network.id, network])).values())
    if (may(await store.members.standing(id, personId, dayOf(now, zone)), 'manage')) managed.add(id);
  const clinicians = new Set<string>();
  for (const { network, ownerId } of late) {
    if (lineHeld(network, personId, true) === undefined) continue;
    const { roles } = await store.members.standing(network.id, ownerId, dayOf(now, network.zone));
    if (roles.some(isClinical)) clinicians.add(`${network.id} ${ownerId}`);
  }
  const owners = await store.people.shown(late.map(({ ownerId }) => ownerId));
  return new Map(
    late.flatMap(({ id, ownerId, due, network }): [string, LateForManager][] => {
      const late = { network, owner: nameOf(owners.get(ownerId)), due };
      const { managersToldAfter, lineToldAfter } = network;
      if (managed.has(network.id) && isLongOverdue(due, managersToldAfter, network, now))
        return [[id, { ...late, days: managersToldAfter }]];
      const line = lineHeld(network, personId, clinicians.has(`${network.id} ${ownerId}`));
      return line !== undefined && isLongOverdue(due, lineToldAfter, network, now)
        ? [[id, { ...late, days: lineToldAfter, line }]]
        : [];
    }),
  );
}

/**
 * The line in which a person stands above a network: "professional". That of the task's owner comes first; in the other they are
 * told where nobody is named for it.
 */
function lineHeld(
  { professionalLineId, managerialLineId }: Network,
  personId: string,
  isOfClinician: boolean,
): string | undefined {
  const professional = { name: 'professional', id: professionalLineId };
  const managerial = { name: 'managerial', id: managerialLineId };
  const [own, other] = isOfClinician ? [professional, managerial] : [managerial, professional];
  if (personId === own.id) return `its ${own.name} line`;
  if (personId !== other.id) return undefined;
  return `its ${other.name} line${own.id === null ? `, as nobody is named for its ${own.name} line` : ''}`;
}

/** The day from which a task is overdue by as many working days; null for never, which is 0. */
export const longOverdueFrom = (due: Day | null, days: number): Day | null =>
  due === null || days === 0 ? null : addWorkingDays(due, days);

function isLongOverdue(due: Day, days: number, network: Network, now: Date): boolean {
  const from = longOverdueFrom(due, days);
  return from !== null && network.status === 'active' && from <= dayOf(now, network.zone);
}

/** After so many working days it is told, so it is overdue by as many at the least. */
const saidDays = (count: number): string => (count === 1 ? 'a working day' : `${count} working days or more`);

/** What differs between kinds of task: its words, and the presses with which it is given to somebody else, moved or dropped. */
export interface SaidOfTask {
  reference: string;
  text: Text;
  /** Facts to show besides the due date and the network. */
  facts?: Fact[];
  give: Press<'action.give' | 'milestone.give'>;
  move: Press<'action.move' | 'milestone.move'>;
  drop: Press<'action.remove' | 'milestone.remove'>;
}

/** What a manager, or one who stands above the network, is told of it. */
export const lateReminder = (
  { id, networkId }: DatedTask,
  { reference, text, facts, give, move, drop }: SaidOfTask,
  { network, owner, due, days, line }: LateForManager,
): Reminder => ({
  title: `${reference}, which ${owner} has, is overdue by ${saidDays(days)}`,
  text,
  facts: [
    { label: 'Due', value: formatDay(due) },
    { label: 'Owner', value: owner },
    ...(facts ?? []),
    { label: 'Network', value: network.name },
    ...(line === undefined ? [] : [{ label: 'Told you', value: `as ${line}` }]),
  ],
  ...{ isSettled: false, isPressing: true, isInNoDigest: true, networkId },
  // Whoever stands above the network speaks to those who run it, and changes nothing in it.
  buttons:
    line === undefined
      ? [
          { label: 'Give', ...give, opens: 'form' },
          { label: 'Move', ...move, opens: 'form' },
          { label: 'Drop', ...drop },
        ]
      : [],
  notMine: notMine(id),
});
