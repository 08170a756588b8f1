import type { Meeting } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import { counting } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { NumberedKind } from '../tables.ts';
import type { RecordPlace } from './meetings.ts';
import { runningHere } from './running-here.ts';

/** A network's meetings. */
export function meetingWrites(context: WriteContext<'meeting'>) {
  const { tx, newId, now, audit } = context;
  return {
    ...versionedWrites(context, 'meeting', tx.meeting, { toRow: (row: Meeting) => row }),

    async add(meeting: New): Promise<Meeting> {
      const row = await tx.meeting.create({ data: { ...meeting, id: newId(), createdAt: now } });
      audit('meeting', row.id, null, row);
      return row;
    },

    /**
     * The next number of a kind in a network, given out once, and where what gets it belongs: to the meeting that runs in
     * this conversation, under the item in hand. In one statement of our own, as all that is recorded begins with it.
     */
    async place(networkId: string, conversationId: string, kind: NumberedKind): Promise<RecordPlace> {
      const [place] = await tx.$queryRaw<[RecordPlace]>`
        WITH counted AS (${counting(networkId, kind)}), running AS (${runningHere(networkId, conversationId)})
        SELECT counted.last AS number, running.id AS "meetingId", running.item_id AS "itemId"
        FROM counted LEFT JOIN running ON true`;
      return place;
    },

    /** The meeting running in a conversation; nobody starts another there until we are done. */
    async lockRunningIn(conversationId: string): Promise<Meeting | null> {
      await lockRow(tx, 'conversations', conversationId);
      return tx.meeting.findFirst({ where: { conversationId, status: 'running' } });
    },
  };
}

type New = Pick<Meeting, 'networkId' | 'number' | 'title' | 'startsAt' | 'length' | 'place' | 'createdById'>;
