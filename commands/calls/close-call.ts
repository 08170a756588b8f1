import type { InterestCall } from '../../storage/calls/calls.ts';
import { dayOf } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import { managersOf } from '../members/index.ts';
import type { WhenDue } from '../parts/when-due.ts';

/** So many working days after a call has closed, those who are to choose are reminded. */
const CHASED_AFTER = 5;

/** Closes a call in time, and asks those who run the network to choose; they are reminded once. */
export const closeCall: WhenDue = {
  command: 'call.open',
  record: 'call for interest',

  async networkOf(id, now, store) {
    const call = await store.calls.get(id);
    return call && isDue(call, now) ? call.networkId : undefined;
  },

  async run(id, context) {
    const { store, now, zone, today } = context;
    const call = await store.calls.get(id);
    if (!call || !isDue(call, now)) return;
    await store.calls.update(call, { status: 'choosing', nextAt: null });
    const people = await managersOf(call.networkId, { store, today });
    const again = morningOf(addWorkingDays(dayOf(now, zone), CHASED_AFTER), zone);
    await store.nudges.plan(
      [...new Set([call.createdById, ...people])].flatMap((personId) => [
        {
          kind: 'interestCall' as const,
          subjectId: id,
          personId,
          slot: 'closed',
          dueAt: withinHours(now, zone),
        },
        { kind: 'interestCall' as const, subjectId: id, personId, slot: 'chase', dueAt: again },
      ]),
    );
    await store.messages.refresh(id);
  },
};

const isDue = ({ status, nextAt }: InterestCall, now: Date): boolean =>
  status === 'open' && nextAt !== null && nextAt <= now;
