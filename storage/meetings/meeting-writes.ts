import type { Meeting } from '../generated/client.ts';
import { lockRow, shareRecord } from '../rows/lock-writes.ts';
import { counting } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { NumberedKind } from '../tables.ts';
import type { RecordPlace } from './meetings.ts';
import { runningHere } from './running-here.ts';

/** Writes meetings. */
export function meetingWrites(context: WriteContext<'meeting'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'meeting', tx.meeting, { toRow: (row: Meeting) => row });
  return {
    update,

    async add(meeting: NewMeeting): Promise<Meeting> {
      const row = await tx.meeting.create({ data: { ...meeting, id: newId(), createdAt: now } });
      audit('meeting', row.id, null, row);
      return row;
    },

    /** Sets when the meeting is looked at again. This is not audited, and does not change the version. */
    async lookAgain(
      id: string,
      nextAt: Date | null,
      seen: Partial<Pick<Meeting, 'packedAt'>> = {},
    ): Promise<void> {
      await tx.meeting.updateMany({ where: { id }, data: { ...seen, nextAt } });
    },

    /**
     * Takes the next number of a kind in a network, which is never given out twice, and finds the meeting
     * that is running in this conversation, with its item in hand. It is one statement, because recording
     * anything begins with it.
     */
    async place(networkId: string, conversationId: string, kind: NumberedKind): Promise<RecordPlace> {
      const [place] = await tx.$queryRaw<[RecordPlace]>`
        WITH counted AS (${counting(networkId, kind)}), running AS (${runningHere(networkId, conversationId)})
        SELECT counted.last AS number, running.id AS "meetingId", running.item_id AS "itemId"
        FROM counted LEFT JOIN running ON true`;
      return place;
    },

    /** A meeting as it stands. Until the transaction ends, nobody can change it. */
    async holdAsItStands(id: string): Promise<Meeting> {
      await shareRecord(tx, 'meetings', id);
      return tx.meeting.findUniqueOrThrow({ where: { id } });
    },

    /**
     * The meeting that is running in a conversation. Until the transaction ends, nobody else can start one
     * there.
     */
    async lockRunningIn(conversationId: string): Promise<Meeting | null> {
      await lockRow(tx, 'conversations', conversationId);
      return tx.meeting.findFirst({ where: { conversationId, status: 'running' } });
    },
  };
}

type NewMeeting = Pick<
  Meeting,
  'networkId' | 'number' | 'title' | 'startsAt' | 'length' | 'place' | 'link' | 'nextAt' | 'createdById'
> &
  Partial<Pick<Meeting, 'closesAt' | 'status' | 'startedAt' | 'roundId' | 'locality' | 'foundById'>>;
