import type { AdviceRequest } from '../../storage/advice/advice.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, withinHours, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { adviceReference } from './advice-reference.ts';

/** So many working days before it is due, those who have not answered are reminded. */
const DAYS_AHEAD = 2;

/** What the kinds of requests for advice are called. */
export const ADVICE_KINDS: Record<AdviceRequest['kind'], string> = {
  input: 'input',
  feedback: 'feedback',
  emergent: 'emergent issue',
};

/**
 * The nudges that a request calls for: members of the group are asked once it is day, and before it is due; those who convene
 * it are to put the answers together on the day it is due, and are chased after that.
 */
export function nudgesFor(
  { id, due }: AdviceRequest,
  { members, conveners }: { members: string[]; conveners: string[] },
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  const nudges = (people: string[], slot: string, dueAt: Date): PlannedNudge[] =>
    people.map((personId) => ({ kind: 'adviceRequest', subjectId: id, personId, slot, dueAt }));
  const first = withinHours(now, zone);
  const later = [
    ...nudges(members, `ahead ${due}`, morningOf(addWorkingDays(due, -DAYS_AHEAD), zone)),
    ...nudges(conveners, `due ${due}`, morningOf(workingDayBy(due), zone)),
    ...nudges(conveners, `late ${due}`, morningOf(nextWorkingDay(due), zone)),
  ];
  return [...nudges(members, 'asked', first), ...later.filter(({ dueAt }) => dueAt > first)];
}

/** Refuses what may be done only before a request is answered. */
export function mustBeUnanswered(request: AdviceRequest): void {
  const reference = adviceReference(request);
  if (request.status === 'answered')
    throw new UserError(`${reference} was answered already.`, { field: 'request' });
  if (request.status === 'agreeing')
    throw new UserError(
      `The group is voting on what ${reference} is answered. Wait until its poll has closed.`,
      {
        field: 'request',
      },
    );
}
