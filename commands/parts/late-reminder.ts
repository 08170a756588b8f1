import type { Network } from '../../storage/networks/networks.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import type { Press } from '../press.ts';
import { may } from '../roles/roles.ts';
import type { Fact, Text } from '../view.ts';
import type { DatedTask } from './dated-task.ts';
import { notMine, type Remind, type Reminder } from './reminder.ts';

/** A long overdue task of somebody else, as it is told to whoever manages its network. */
interface LateForManager {
  network: Network;
  owner: string;
  due: Day;
}

/** Those of these tasks that a person is told of as a manager, by id: open, somebody else's, and overdue for so long. */
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
    return isOthers && network && isLongOverdue(due, network, now) ? [{ ...task, due, network }] : [];
  });
  const managed = new Set<string>();
  for (const { id, zone } of new Map(late.map(({ network }) => [network.id, network])).values())
    if (may(await store.members.standing(id, personId, dayOf(now, zone)), 'manage')) managed.add(id);
  const owners = await store.people.shown(late.map(({ ownerId }) => ownerId));
  return new Map(
    late
      .filter(({ networkId }) => managed.has(networkId))
      .map(({ id, ownerId, due, network }) => [id, { network, owner: nameOf(owners.get(ownerId)), due }]),
  );
}

/** The day from which a task is overdue by as many working days as the network has set; null for never. */
export const longOverdueFrom = (due: Day | null, { managersToldAfter }: Network): Day | null =>
  due === null || managersToldAfter === 0 ? null : addWorkingDays(due, managersToldAfter);

function isLongOverdue(due: Day | null, network: Network, now: Date): due is Day {
  const from = longOverdueFrom(due, network);
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

/** What a manager is told of it. */
export const lateReminder = (
  { id, networkId }: DatedTask,
  { reference, text, facts, give, move, drop }: SaidOfTask,
  { network, owner, due }: LateForManager,
): Reminder => ({
  title: `${reference}, which ${owner} has, is overdue by ${saidDays(network.managersToldAfter)}`,
  text,
  facts: [
    { label: 'Due', value: formatDay(due) },
    { label: 'Owner', value: owner },
    ...(facts ?? []),
    { label: 'Network', value: network.name },
  ],
  ...{ isSettled: false, isPressing: true, isInNoDigest: true, networkId },
  buttons: [
    { label: 'Give', ...give, opens: 'form' },
    { label: 'Move', ...move, opens: 'form' },
    { label: 'Drop', ...drop },
  ],
  notMine: notMine(id),
});
