export type { AgendaItem, Attendance, Meeting, Note, QuorumRule, QuorumShare } from '../generated/client.ts';

/** Where a record belongs: its number in its network and, where it is made in a meeting, that and the item in hand. */
export interface RecordPlace {
  number: number;
  meetingId: string | null;
  itemId: string | null;
}
