import { defineAggregate } from '../rows/aggregate.ts';
import type { ReadContext, WriteContext } from '../rows/store-context.ts';
import { attendanceReads } from './attendance-reads.ts';
import { dateSearchReads, minutesVoteReads } from './by-poll-reads.ts';
import { dateSearchWrites, minutesVoteWrites } from './by-poll-writes.ts';
import { capturedLineReads } from './captured-line-reads.ts';
import { capturedLineWrites } from './captured-line-writes.ts';
import { confirmedMinutesReads } from './confirmed-minutes-reads.ts';
import { confirmedMinutesWrites } from './confirmed-minutes-writes.ts';
import { fundedTimeWrites } from './funded-time-writes.ts';
import { meetingReads } from './meeting-reads.ts';
import { meetingWrites } from './meeting-writes.ts';
import { minutesReads } from './minutes-reads.ts';
import { minutesWrites } from './minutes-writes.ts';
import { quorumReads } from './quorum-reads.ts';
import { quorumWrites } from './quorum-writes.ts';
import { seriesReads } from './series-reads.ts';
import { seriesWrites } from './series-writes.ts';
import { standingReads } from './standing-reads.ts';
import { standingWrites } from './standing-writes.ts';
import { meetingTables } from './tables.ts';
import { versionsReads } from './versions-reads.ts';
import { versionsWrites } from './versions-writes.ts';

type MeetingKind =
  | 'meeting'
  | 'meetingSeries'
  | 'agendaItem'
  | 'paper'
  | 'standingItem'
  | 'fundedTime'
  | 'attendance'
  | 'note'
  | 'quorumRule'
  | 'minutesCorrection'
  | 'confidentialLine'
  | 'plainSummary'
  | 'minutesVote'
  | 'dateSearch';

/** Meetings, with their agendas, attendances and notes. */
export const meetings = defineAggregate({
  reads: (context: ReadContext) => ({
    meetings: meetingReads(context),
    meetingSeries: seriesReads(context),
    minutes: minutesReads(context),
    attendance: attendanceReads(context),
    quorum: quorumReads(context),
    standingItems: standingReads(context),
    confirmedMinutes: confirmedMinutesReads(context),
    minutesVersions: versionsReads(context),
    minutesVotes: minutesVoteReads(context),
    dateSearches: dateSearchReads(context),
    capturedLines: capturedLineReads(context),
  }),
  writes: (context: WriteContext<MeetingKind>) => ({
    meetings: meetingWrites(context),
    meetingSeries: seriesWrites(context),
    minutes: minutesWrites(context),
    quorum: quorumWrites(context),
    standingItems: standingWrites(context),
    fundedTime: fundedTimeWrites(context),
    confirmedMinutes: confirmedMinutesWrites(context),
    minutesVersions: versionsWrites(context),
    minutesVotes: minutesVoteWrites(context),
    dateSearches: dateSearchWrites(context),
    capturedLines: capturedLineWrites(context),
  }),
  tables: meetingTables,
});
