import type { Capability } from '../capability.ts';
import { addDays, type Day, dayOf, instantOf } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { morningOf, withinHours, workingDayBy } from '../dates/working-hours.ts';
import { belongs, managersOf } from '../members/index.ts';
import type { WhenDue } from '../parts/when-due.ts';
import { canBeReached, heldBy } from './held.ts';

/** How many working days before their last day a leaver is asked again. */
const ASKED_AGAIN = 5;

/**
 * Asks a member whose membership has an end to hand over what they hold: at once, and again some days before the end. What
 * they still hold once they have left is put to those who manage the network, once; so is what somebody holds who cannot be
 * written to.
 */
export const handOverDue = (all: readonly Capability[]): WhenDue => ({
  command: 'member.end',
  record: 'member',

  async networkOf(id, now, store) {
    const member = await store.members.byId(id);
    return member?.handOverAt && member.handOverAt <= now ? member.networkId : undefined;
  },

  async run(id, context) {
    const { store, now, zone, today } = context;
    const member = await store.members.byId(id);
    if (!member?.handOverAt || member.handOverAt > now) return;
    const { until, networkId, personId } = member;
    const isLeaving = belongs(member, today);
    await store.members.handOverNext(member, isLeaving && until ? nextLook(until, now, zone) : null);
    if (until === null && (await canBeReached(personId, store))) return;
    if ((await heldBy({ personId, networkId, today }, all, store)).length === 0) return;
    const isAsked = until !== null && isLeaving;
    const managers = isAsked ? [] : await managersOf(networkId, context);
    const told = isAsked ? [personId] : managers.filter((each) => each !== personId);
    const slot = isAsked ? `${until} ${today}` : (until ?? 'out of reach');
    await store.nudges.plan(
      told.map((each) => ({
        ...{ kind: 'member', subjectId: id, personId: each, slot },
        dueAt: withinHours(now, zone),
      })),
    );
  },
});

/** When it is looked again: some working days before the last day, and when that is over. */
function nextLook(until: Day, now: Date, zone: string): Date {
  const again = morningOf(addWorkingDays(workingDayBy(until), -ASKED_AGAIN), zone);
  const isSoon = dayOf(again, zone) <= dayOf(now, zone);
  return isSoon ? instantOf(addDays(until, 1), '00:00', zone) : again;
}
