import type { Poll } from '../../storage/polls/polls.ts';
import { clockTimeOf, dayOf, formatInstant, type ZonedNow } from '../dates/dates.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Button } from '../view.ts';
import type { Result } from './count.ts';
import { timeNamed } from './methods/time.ts';

/** Of equally good times, at most this many are offered. */
const MOST = 3;

/** The buttons that plan a meeting at the time that was found best; of equally good ones, one for each. */
export function scheduleButtons(poll: Poll, { leading, verdict }: Result, { now, zone }: ZonedNow): Button[] {
  if (poll.method !== 'time' || poll.awaitsChair) return [];
  const best = verdict && verdict.carried.length > 0 ? verdict.carried : leading;
  const options = best.slice(0, MOST).map((place) => poll.options[place - 1] ?? '');
  const read = { now: poll.createdAt, zone };
  const times = options.flatMap((option) => timeNamed(option, read) ?? []).filter((at) => at > now);
  return times.map((at) => ({
    label: times.length === 1 ? 'Plan the meeting' : `Plan it for ${formatInstant(at, zone)}`,
    command: 'meeting.schedule',
    args: { when: { date: dayOf(at, zone), time: clockTimeOf(at, zone) }, network: poll.networkId },
    opens: 'form',
  }));
}

/** How many dates are offered besides the best. */
const OTHERS = 3;

/** The buttons that plan the meeting for which a poll has found dates, the best first. */
export const dateButtons = (poll: Poll, [best, ...others]: Date[], zone: string): Button[] =>
  best === undefined
    ? []
    : [
        {
          label: `Schedule it: ${formatInstant(best, zone)}`,
          ...picking(poll, best, zone),
          style: 'primary',
        },
        ...others.slice(0, OTHERS).map(
          (at): Button => ({
            ...{ label: formatInstant(at, zone), ...picking(poll, at, zone) },
          }),
        ),
      ];

const picking = (poll: Poll, at: Date, zone: string) =>
  ({
    command: 'meeting.pick',
    args: {
      ...{ poll: pollReference(poll), network: poll.networkId },
      when: { date: dayOf(at, zone), time: clockTimeOf(at, zone) },
    },
  }) as const;
