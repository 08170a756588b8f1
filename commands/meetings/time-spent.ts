import type { TimeAtMeeting } from '../../storage/meetings/meetings.ts';
import { spells } from './quorum.ts';

/** How long a session is, in minutes: half a day. */
const SESSION = 240;
const MINUTE_MS = 60_000;

/** What somebody has given to the meetings of a year. */
export interface TimeSpent {
  meetings: number;
  minutes: number;
  /** Half days: one for each meeting, or more for one that took longer. */
  sessions: number;
}

/** Adds up what each person has given to meetings. */
export function timeSpent(rows: TimeAtMeeting[]): Map<string, TimeSpent> {
  const spent = new Map<string, TimeSpent>();
  for (const row of rows) {
    const minutes = minutesAt(row);
    const { meetings, minutes: before, sessions } = spent.get(row.personId) ?? NONE;
    spent.set(row.personId, {
      ...{ meetings: meetings + 1, minutes: before + minutes },
      sessions: sessions + Math.max(1, Math.ceil(minutes / SESSION)),
    });
  }
  return spent;
}

export const NONE: TimeSpent = { meetings: 0, minutes: 0, sessions: 0 };

/** How long somebody was at a meeting that has ended, in whole minutes. */
function minutesAt(row: TimeAtMeeting): number {
  const { endedAt } = row;
  const ms = spells(row).reduce((sum, [from, until]) => {
    const ends = [until, endedAt].flatMap((each) => each?.getTime() ?? []);
    return ends.length === 0 ? sum : sum + Math.max(0, Math.min(...ends) - from.getTime());
  }, 0);
  return Math.round(ms / MINUTE_MS);
}

/** Says sessions with the days that they are: "5 sessions (2.5 days)". */
export const saySessions = (sessions: number): string =>
  `${sessions} ${sessions === 1 ? 'session' : 'sessions'} (${daysOf(sessions)})`;

const daysOf = (sessions: number): string => `${sessions / 2} ${sessions === 2 ? 'day' : 'days'}`;
