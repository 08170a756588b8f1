import type { Meeting } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { updateVersion } from '../rows/version-writes.ts';

/** A network's meetings. */
export function meetingWrites({ tx, newId, now, audit }: WriteContext<'meeting'>) {
  return {
    async add(meeting: New): Promise<Meeting> {
      const row = await tx.meeting.create({ data: { ...meeting, id: newId(), createdAt: now } });
      audit('meeting', row.id, null, row);
      return row;
    },

    /** Changes a meeting that is still at the version we read; throws `Conflict` otherwise. */
    async update(meeting: Meeting, change: Partial<Meeting>): Promise<Meeting> {
      await updateVersion(tx.meeting, meeting, change);
      const after = { ...meeting, ...change, version: meeting.version + 1 };
      audit('meeting', meeting.id, meeting, after);
      return after;
    },

    /** The meeting running in a conversation; nobody starts another there until we are done. */
    async lockRunningIn(conversationId: string): Promise<Meeting | null> {
      await tx.$queryRaw`SELECT 1 FROM conversations WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
      return tx.meeting.findFirst({ where: { conversationId, status: 'running' } });
    },
  };
}

type New = Pick<Meeting, 'networkId' | 'number' | 'title' | 'startsAt' | 'length' | 'place' | 'createdById'>;
