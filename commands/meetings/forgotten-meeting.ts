import type { Meeting } from '../../storage/meetings/meetings.ts';
import type { Capability } from '../capability.ts';
import { addDays, dayOf, instantOf } from '../dates/dates.ts';
import { withinHours } from '../dates/working-hours.ts';
import { thoseWhoDecide } from '../members/index.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { showNextInSeries } from './rest-of-series.ts';
import { carryToRatify } from './to-ratify.ts';

/** How long a meeting may go on past its planned end, at the least, in minutes. */
const MAY_RUN_OVER = 120;
const MINUTE_MS = 60_000;

/** When a meeting that starts now ends by itself: at the first midnight that is well after its planned end. */
export function closesAt({ startsAt, length }: Meeting, now: Date, zone: string): Date {
  const runsFrom = Math.max(startsAt.getTime(), now.getTime());
  const over = new Date(runsFrom + (length + MAY_RUN_OVER) * MINUTE_MS);
  return instantOf(addDays(dayOf(over, zone), 1), '00:00', zone);
}

/** When it was over, as far as anybody knows: as planned, or at once if it began after that. */
const overAt = ({ startsAt, length, startedAt }: Meeting): Date =>
  new Date(Math.max(startsAt.getTime() + length * MINUTE_MS, startedAt?.getTime() ?? 0));

/** Ends a meeting that nobody has ended, and tells those who chair or manage the network in the morning. */
export const closeForgottenOf = (all: readonly Capability[]): WhenDue => ({
  command: 'meeting.end',
  record: 'meeting',

  async networkOf(id, now, store) {
    const [meeting] = await store.meetings.withIds([id]);
    return meeting?.closesAt && meeting.closesAt <= now ? meeting.networkId : undefined;
  },

  async run(id, { store, now, zone }) {
    const [meeting] = await store.meetings.withIds([id]);
    if (meeting?.status !== 'running' || !meeting.closesAt || meeting.closesAt > now) return;
    const { networkId, createdById } = meeting;
    const change = { status: 'ended', endedAt: overAt(meeting), endedItself: true, closesAt: null } as const;
    const ended = await store.meetings.update(meeting, change);
    await store.messages.refresh(id);
    await showNextInSeries(meeting, { store, now });
    const next = await store.meetings.next(networkId, now);
    if (next) await carryToRatify(ended, next, { store, zone, byId: createdById }, all);
    const told = await thoseWhoDecide({ id: networkId, zone }, { store, now });
    await store.nudges.plan(
      told.map((personId) => ({
        ...{ kind: 'meeting' as const, subjectId: id, personId, slot: 'forgotten' },
        dueAt: withinHours(now, zone),
      })),
    );
  },
});
