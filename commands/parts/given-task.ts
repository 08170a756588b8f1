import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { givenBy } from '../../storage/rows/given-by.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf, type ZonedNow } from '../dates/dates.ts';
import { nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import type { Button } from '../view.ts';
import type { DatedTask, GivenTask } from './dated-task.ts';

/** What is given within these minutes of the clock is told in one message. */
const TOLD_EVERY_MS = 5 * 60_000;

/** What a task becomes that someone gives to this owner; nothing else of it where it is theirs already. */
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
 * The nudge that tells its owner that a task was given to them, within minutes and in working hours; none where they took
 * it on themselves.
 */
export function nudgesOfGiving(
  kind: PlannedNudge['kind'],
  { id, ownerId, givenById, status }: GivenTask,
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  if (givenById === null || status !== 'open') return [];
  const soon = new Date(Math.ceil((now.getTime() + 1) / TOLD_EVERY_MS) * TOLD_EVERY_MS);
  return [
    {
      ...{ kind, subjectId: id, personId: ownerId, slot: now.toISOString(), isGiving: true },
      dueAt: withinHours(soon, zone),
    },
  ];
}

/**
 * The nudge that tells the owner at once that a task is overdue which someone else has opened again. The usual one follows
 * on the next working morning, and is enough for an owner who opened it themself.
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
 * To whom a task goes back: to whoever gave it or, where they belong to the network no more, to who manages it. Only its
 * owner hands it back; where there is nobody to take it, `give` is offered.
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
