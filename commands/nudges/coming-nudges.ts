import type { Capability } from '../capability.ts';
import type { NetworkContext } from '../context.ts';
import { withinHours } from '../dates/working-hours.ts';
import { renderedFor } from './nudges-meant.ts';
import { isStillDue, type Nudging, remindersOf } from './reminders-of.ts';

/** A nudge still to come, and when its person is at work to get it. */
export interface Coming extends Nudging {
  at: Date;
}

/**
 * The first nudges still to come to a person, or to them about one record, earliest first. Of several about one record that
 * come in one message, the first.
 */
export async function comingNudges(
  { personId, recordId, take }: { personId: string; recordId?: string | undefined; take: number },
  context: NetworkContext,
  all: readonly Capability[],
): Promise<Coming[]> {
  const { store, now, zone } = context;
  const planned = await store.nudges.upcoming(personId, now, take, recordId);
  const hours = await store.hours.of(personId);
  const settings = await store.nudgeSettings.of(personId);
  const timed = planned.map((nudge) => ({ nudge, time: withinHours(nudge.dueAt, zone, hours).getTime() }));
  const each: Coming[] = [];
  for (const time of new Set(timed.map((one) => one.time))) {
    const at = new Date(time);
    const then = timed.filter((one) => one.time === time).map(({ nudge }) => nudge);
    // It tells what will be so by then: what is due that day is due "today".
    const coming = await remindersOf(then, personId, { ...renderedFor(context), now: at }, all);
    each.push(...coming.filter((one) => isStillDue(one, settings)).map((one) => ({ ...one, at })));
  }
  const keyOf = ({ at, nudge }: Coming) => `${at.toISOString()} ${nudge.subjectId}`;
  return each.filter((one, index) => each.findIndex((other) => keyOf(other) === keyOf(one)) === index);
}
