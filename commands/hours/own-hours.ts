import type { Hours, HoursChange } from '../../storage/hours/hours.ts';
import type { Reads, Store } from '../../storage/store.ts';
import type { RequestContext } from '../context.ts';
import { type Day, formatDay, formatInstant, instantOf } from '../dates/dates.ts';
import {
  EVERY_HALF_DAY,
  hasSessions,
  isAway,
  type PersonalHours,
  withinHours,
} from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { sayHalfDays } from './half-days.ts';

/** The hours of somebody who has said nothing of them. */
export const USUAL: PersonalHours = {
  ...{ halfDays: EVERY_HALF_DAY, awayFrom: null, awayUntil: null },
  ...{ quietFrom: null, quietUntil: null, zone: null },
};

/** When a person works. */
export const hoursOf = async (personId: string, store: Reads): Promise<PersonalHours> =>
  (await store.hours.of(personId)) ?? USUAL;

/** Sets when a person works, and has what was put off for them, and what is told of who stands in for them, looked at again. */
export async function setHours(personId: string, change: HoursChange, store: Store): Promise<Hours> {
  if (!hasSessions({ ...(await hoursOf(personId, store)), ...change }))
    throw new UserError(
      'With those quiet hours and days of work there is no time left at which anything could come to you. See both with: me hours, me quiet',
    );
  const hours = await store.hours.set(personId, change, USUAL);
  await store.messages.putOffNoMore(personId);
  await store.messages.refresh(...(await store.standIns.idsOf(personId)));
  return hours;
}

/** "You work on Tuesday mornings.", and whether and until when they are away. */
export function sayHours(hours: PersonalHours, { today }: Pick<RequestContext, 'today'>): string[] {
  const { halfDays, awayFrom, awayUntil } = hours;
  const works = `You work ${halfDays === EVERY_HALF_DAY ? '' : 'on '}${sayHalfDays(halfDays)}.`;
  if (awayFrom === null || awayUntil === null || awayUntil < today) return [works];
  const from = isAway(today, hours) ? '' : ` from ${formatDay(awayFrom)}`;
  return [works, `You are away${from} until ${formatDay(awayUntil)}.`];
}

/** When a person who is away until that day gets the first message that they did not ask for. */
export const backAt = (hours: PersonalHours, until: Day, zone: string): string =>
  formatInstant(withinHours(instantOf(until, '12:00', zone), zone, hours), zone);
