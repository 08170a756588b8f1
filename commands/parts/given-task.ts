import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { givenBy } from '../../storage/rows/given-by.ts';
import type { Reads } from '../../storage/store.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, type ZonedNow } from '../dates/dates.ts';
import { nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { DatedTask, GivenTask } from './dated-task.ts';

/** Plans the nudges that tell owners what was given them in a meeting that is over; `slot` makes each unique. */
export type ListGiven = (
  meetingId: string,
  slot: string,
  context: { store: Reads } & ZonedNow,
) => Promise<PlannedNudge[]>;

/** Tasks given within the same period of this length are announced in one message. */
const TOLD_EVERY_MS = 5 * 60_000;

/** The fields to set when someone gives a task to this owner. If the task is theirs already, only the owner is set. */
export const giving = (
  task: Pick<GivenTask, 'ownerId'>,
  ownerId: string,
  byId: string,
  because: string | null = null,
) =>
  ownerId === task.ownerId
    ? { ownerId }
    : { ownerId, givenById: givenBy(ownerId, byId), givenBecause: because };

/**
 * The nudge that tells an owner, within minutes and in working hours, that someone gave them a task. There is none if
 * they took the task on themselves.
 */
export function nudgesOfGiving(
  kind: PlannedNudge['kind'],
  { id, ownerId, givenById, status }: GivenTask,
  { now, zone }: ZonedNow,
  slot: string = now.toISOString(),
): PlannedNudge[] {
  if (givenById === null || status !== 'open') return [];
  const soon = new Date(Math.ceil((now.getTime() + 1) / TOLD_EVERY_MS) * TOLD_EVERY_MS);
  return [
    {
      ...{ kind, subjectId: id, personId: ownerId, slot, isGiving: true },
      dueAt: withinHours(soon, zone),
    },
  ];
}

/**
 * The nudge that tells the owner at once that someone else reopened their overdue task. The usual overdue nudge follows
 * on the next working morning, and is enough for owners who reopened the task themselves.
 */
export function nudgesOfReopening(
  kind: PlannedNudge['kind'],
  { id, ownerId, due }: DatedTask,
  byId: string,
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  const today = dayOf(now, zone);
  if (ownerId === byId || due === null || due >= today) return [];
  if (morningOf(nextWorkingDay(due), zone) > now) return [];
  return [{ kind, subjectId: id, personId: ownerId, slot: now.toISOString(), dueAt: withinHours(now, zone) }];
}

/**
 * The person to whom a task goes back: whoever gave it, or a manager of the network if the giver has left it. Only the
 * owner can hand a task back, and only to someone else. A refusal offers the `give` button.
 */
export async function giverOf(
  task: GivenTask,
  reference: string,
  give: Button,
  { store, network, caller, today }: NetworkContext,
): Promise<string> {
  const buttons = [{ ...give, label: `Give ${reference}` }];
  if (task.ownerId !== caller.id)
    throw new UserError(`${reference} is not yours, so it is not yours to hand back.`, { buttons });
  const gaveIt = task.givenById ?? task.createdById;
  const isHere = await store.people.roles(gaveIt, today);
  const [manager] = await store.members.holders(network.id, ['manager'], today, 1);
  const backTo = isHere.some(({ networkId }) => networkId === network.id) ? gaveIt : manager?.personId;
  if (backTo !== undefined && backTo !== caller.id) return backTo;
  throw new UserError(
    `Nobody else gave you ${reference}, so there is nobody to hand it back to. Give it to someone instead.`,
    { buttons },
  );
}
