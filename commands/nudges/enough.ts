import type { Capability } from '../capability.ts';
import type { RenderContext } from '../cards/renderer.ts';
import { addDays, dayOf, instantOf, weekdayOf } from '../dates/dates.ts';
import { morningOf } from '../dates/working-hours.ts';
import { stillDue } from './reminders-of.ts';

/**
 * The morning of next week's Monday, if the person has had as many messages this week as they want; null if not. What is due
 * today or overdue may come once besides.
 */
export async function nextWeekIfEnough(
  messageId: string,
  context: RenderContext,
  all: readonly Capability[],
): Promise<Date | null> {
  const { store, now, zone, personId } = context;
  if (personId === null) return null;
  const { atMost = null } = (await store.nudgeSettings.of(personId)) ?? {};
  if (atMost === null) return null;
  const today = dayOf(now, zone);
  const monday = addDays(today, -weekdayOf(today));
  const had = await store.nudges.countSince(personId, instantOf(monday, '00:00', zone));
  if (had < atMost) return null;
  const nextWeek = morningOf(addDays(monday, 7), zone);
  if (had > atMost) return nextWeek;
  const due = await stillDue(await store.nudges.inMessage(messageId, now), personId, context, all);
  return due.some(({ reminder }) => reminder.isPressing) ? null : nextWeek;
}
