import type { Poll, Turnout } from '../../storage/polls/polls.ts';
import { clockTimeOf, dayOf, type ZonedNow } from '../dates/dates.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import { type DayOff, dayOff } from '../parts/day-off.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { isGuardedSecret, takesVotes } from './poll.ts';

/**
 * Says that an open poll closes on a day off, with a button to close it on the working day before. The
 * button appears only while nobody has voted, because voters rely on the closing day. A guarded secret poll
 * never has it, because its absence would reveal that somebody has voted.
 */
export function pollDayOff(poll: Poll, turnout: Turnout, { now, zone }: ZonedNow): DayOff {
  if (!takesVotes(poll, now)) return { notes: [], buttons: [] };
  const { closesAt, networkId: network } = poll;
  const off = dayOff(dayOf(closesAt, zone), dayOf(now, zone), 'It closes on', (workingDay) => ({
    command: 'poll.extend',
    args: {
      ...{ poll: pollReference(poll), network },
      closes: { date: workingDay, time: clockTimeOf(closesAt, zone) },
    },
  }));
  return turnout.answered === 0 && !isGuardedSecret(poll) ? off : { ...off, buttons: [] };
}

/** Whether this time is on the working day that the poll's button offers instead of the day off. */
export const isWorkingDayBefore = (closes: Date, poll: Poll, turnout: Turnout, when: ZonedNow): boolean =>
  pollDayOff(poll, turnout, when).buttons.length > 0 &&
  dayOf(closes, when.zone) === workingDayBy(dayOf(poll.closesAt, when.zone));
