import type { AgendaItem, Attendance, Meeting } from '../generated/client.ts';

export type {
  AgendaItem,
  AgendaPurpose,
  Attendance,
  ConfirmedMinutes,
  DateSearch,
  FundedTime,
  Meeting,
  MinutesCorrection,
  MinutesVote,
  Note,
  Paper,
  PlainSummary,
  QuorumRule,
  QuorumShare,
  StandingItem,
} from '../generated/client.ts';

/** A new record's number in its network and, if a meeting is running, that meeting and its item in hand. */
export interface RecordPlace {
  number: number;
  meetingId: string | null;
  itemId: string | null;
}

/** A change of a note: what it said before and after, or null if it was taken out. */
export interface NoteChange {
  at: Date;
  personId: string | null;
  before: string;
  after: string | null;
}

/** From when an item was in hand, until the next; null stands for any other business. `isRunning` is false from the meeting's end. */
export interface TimeInHand {
  at: Date;
  itemId: string | null;
  isRunning: boolean;
}

/** An item of an agenda that was changed, with what it was before the first change; null if it is new. */
export interface AgendaChange {
  id: string;
  before: Pick<AgendaItem, 'title' | 'state' | 'withdrawn'> | null;
}

/** A meeting that was held, with how many came and how many sent apologies. */
export interface HeldMeeting {
  number: number;
  title: string;
  startsAt: Date;
  present: number;
  apologies: number;
}

/** When somebody was at a meeting that was held. */
export interface TimeAtMeeting extends Pick<Attendance, 'personId' | 'state' | 'at' | 'times'> {
  endedAt: Date | null;
}

/** The meeting at which something arises from earlier ones: when it began, and the one before it, if there was one. */
export interface ArisesAt {
  networkId: string;
  begins: Date;
  previous: { id: string; began: Date } | null;
}

/** Somebody who has taken part in a meeting by correspondence, and since when. */
export interface TookPart {
  personId: string;
  at: Date;
}

/** How often somebody came, and how often they sent apologies. */
export interface AttendedBy {
  personId: string;
  present: number;
  apologies: number;
}

/** When a meeting began, which may be before or after its time; until then, when it is planned for. */
export const begins = ({ startedAt, startsAt }: Pick<Meeting, 'startedAt' | 'startsAt'>): Date =>
  startedAt ?? startsAt;
