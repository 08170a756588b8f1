import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Store } from '../../storage/store.ts';
import type { Capability } from '../capability.ts';
import type { ZonedNow } from '../dates/dates.ts';
import { isWritten } from './by-correspondence.ts';

/**
 * Whether owners are told of what is given them in this meeting only once it is over, of all in one message. Until the
 * transaction ends, nobody can end the meeting meanwhile. By correspondence, which goes on for days, they are told at once.
 */
export async function isToldAtEnd(meetingId: string | null, { meetings }: Store): Promise<boolean> {
  if (meetingId === null) return false;
  const meeting = await meetings.holdAsItStands(meetingId);
  return meeting.status === 'running' && !isWritten(meeting);
}

/** Tells owners what was given them in a meeting that is over, each in one message. Safe to be repeated. */
export async function tellOwners(
  meeting: Meeting,
  context: WhenGiven,
  all: readonly Capability[],
): Promise<void> {
  await context.store.nudges.plan(await nudgesOf(meeting, context, all));
}

/** Takes back that owners are to be told, because the meeting runs again. Whoever was told already is not told again. */
export async function tellNoOwners(
  meeting: Meeting,
  context: WhenGiven,
  all: readonly Capability[],
): Promise<void> {
  await context.store.nudges.takeBack(await nudgesOf(meeting, context, all));
}

type WhenGiven = { store: Store } & ZonedNow;

async function nudgesOf(
  meeting: Meeting,
  context: WhenGiven,
  all: readonly Capability[],
): Promise<PlannedNudge[]> {
  if (isWritten(meeting)) return [];
  const slot = `given in ${meeting.id}`;
  const each = await Promise.all(all.map(async ({ given }) => given?.(meeting.id, slot, context) ?? []));
  return each.flat();
}
