import type { Interest } from '../../storage/interests/interests.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { NetworkContext } from '../context.ts';
import { dayOf } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import { thoseWhoRule } from './those-who-rule.ts';

/** Whether the interest touches something, so that the chair rules on it. */
export const touches = ({ meetingId, pollId }: Pick<Interest, 'meetingId' | 'pollId'>): boolean =>
  meetingId !== null || pollId !== null;

/** Whether the chair has still to rule on it. */
export const waitsForRuling = (interest: Interest): boolean =>
  touches(interest) && interest.handling === null && interest.status === 'held';

/**
 * Asks whoever rules on an interest to do so, once it is day, and tells whoever declared it what was ruled. While the meeting
 * that it touches runs, its card is in front of both.
 */
export async function nudgesFor(
  interest: Interest,
  context: Pick<NetworkContext, 'store' | 'now' | 'zone' | 'today'>,
): Promise<PlannedNudge[]> {
  const { id, meetingId, handling, personId } = interest;
  if (!touches(interest) || interest.status !== 'held') return [];
  const meeting = meetingId === null ? null : await context.store.meetings.get(meetingId);
  if (meeting?.status === 'running') return [];
  const dueAt = withinHours(context.now, context.zone);
  const record = { kind: 'interest', subjectId: id, dueAt } as const;
  if (handling !== null) return [{ ...record, personId, slot: `ruled ${handling}` }];
  const slot = dayOf(dueAt, context.zone);
  return (await thoseWhoRule(interest, context)).map((ruling) => ({ ...record, personId: ruling, slot }));
}
