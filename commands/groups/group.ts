import type { WorkingGroup } from '../../storage/groups/groups.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { addDays, type Day, instantOf, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { groupReference } from './group-reference.ts';

/** How many people a group needs if its proposer says nothing of it. */
export const USUALLY_NEEDED = 3;
/** So many working days before the end of its term the lead is reminded of it. */
const DAYS_AHEAD = 10;

/** The instant at which a term is over: the beginning of the day after its last. */
export const endOf = (until: Day, zone: string): Date => instantOf(addDays(until, 1), '00:00', zone);

/**
 * The nudges that a group calls for, all to its lead: when it is established, before its term ends and on its last day, and
 * after that for its report, if there is none.
 */
export function nudgesFor(group: WorkingGroup, { now, zone }: ZonedNow): PlannedNudge[] {
  const { id, leadId, status, until, report } = group;
  const nudge = (slot: string, dueAt: Date): PlannedNudge => ({
    ...{ kind: 'workingGroup', subjectId: id, personId: leadId, slot, dueAt },
  });
  if (until === null || (status !== 'established' && status !== 'closed')) return [];
  const planned =
    status === 'established'
      ? [
          nudge(`ahead ${until}`, morningOf(addWorkingDays(until, -DAYS_AHEAD), zone)),
          nudge(`last ${until}`, morningOf(workingDayBy(until), zone)),
        ]
      : report === null
        ? [nudge(`report ${until}`, morningOf(nextWorkingDay(until), zone))]
        : [];
  return planned.filter(({ dueAt }) => dueAt > now);
}

/** Refuses to change a group that has ended. */
export function mustNotBeOver(group: WorkingGroup): void {
  if (group.status !== 'closed') return;
  throw new UserError(
    `${groupReference(group)} has ended. To begin it again, propose it anew with group propose.`,
    { field: 'group' },
  );
}
