import type { AgendaItem, Attendance, Note } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** What belongs to one meeting: its agenda, who was there, and what was noted. */
export function minutesWrites(context: WriteContext<'agendaItem' | 'attendance' | 'note'>) {
  const { tx, newId, now, audit } = context;
  const attendance = versionedWrites(context, 'attendance', tx.attendance, {
    toRow: (row: Attendance) => row,
  });
  /** Until the transaction ends, nobody else adds to the meeting: no two items get one place, nobody attends twice. */
  const lockMeeting = (meetingId: string) => lockRow(tx, 'meetings', meetingId);

  return {
    /** Adds an item at the end of the agenda. */
    async addItem(
      item: Pick<AgendaItem, 'meetingId' | 'title' | 'length' | 'leaderId' | 'createdById'>,
    ): Promise<AgendaItem> {
      await lockMeeting(item.meetingId);
      const last = await tx.agendaItem.findFirst({
        where: { meetingId: item.meetingId },
        orderBy: { position: 'desc' },
      });
      const position = (last?.position ?? 0) + 1;
      const row = await tx.agendaItem.create({ data: { ...item, position, id: newId(), createdAt: now } });
      audit('agendaItem', row.id, null, row);
      return row;
    },

    /** Records that a person is present or sent apologies; the last word counts. */
    async attend(meetingId: string, personId: string, state: Attendance['state']): Promise<string> {
      await lockMeeting(meetingId);
      const before = await tx.attendance.findUnique({
        where: { meetingId_personId: { meetingId, personId } },
      });
      if (before) {
        await attendance.update(before, { state, at: now });
        return before.id;
      }
      const row = await tx.attendance.create({ data: { id: newId(), meetingId, personId, state, at: now } });
      audit('attendance', row.id, null, row);
      return row.id;
    },

    async addNote(line: Pick<Note, 'meetingId' | 'itemId' | 'text' | 'createdById'>): Promise<Note> {
      const row = await tx.note.create({ data: { ...line, id: newId(), createdAt: now } });
      audit('note', row.id, null, row);
      return row;
    },
  };
}
