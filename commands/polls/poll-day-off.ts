import type { Poll, Turnout } from '../../storage/polls/polls.ts';
import { clockTimeOf, dayOf, type ZonedNow } from '../dates/dates.ts';
import { workingDayBy } from '../dates/working-hours.ts';
import { type DayOff, dayOff } from '../parts/day-off.ts';
import { isGuardedSecret, takesVotes } from './poll.ts';
import { pollReference } from './poll-reference.ts';

/**
 * What is said of the day on which an open poll closes, where nobody works on it. It can be brought forward only while nobody
 * has voted, who would have relied on that day; of a secret poll the button would tell whether anybody has.
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

/** Whether this time is that of the working day before the day off on which the poll closes, for which it has a button. */
export const isWorkingDayBefore = (closes: Date, poll: Poll, turnout: Turnout, when: ZonedNow): boolean =>
  pollDayOff(poll, turnout, when).buttons.length > 0 &&
  dayOf(closes, when.zone) === workingDayBy(dayOf(poll.closesAt, when.zone));
