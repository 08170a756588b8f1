export type {
  AgendaItem,
  Attendance,
  ConfirmedMinutes,
  Meeting,
  MinutesCorrection,
  Note,
  QuorumRule,
  QuorumShare,
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
