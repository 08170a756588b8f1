import type { AgendaItem, Attendance, Note } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the parts of a meeting: agenda, attendances and notes. */
export function minutesReads({ tx }: ReadContext) {
  return {
    /** The place of an item on its agenda, counted from 1, even if the item was withdrawn. */
    async positionOf(itemId: string): Promise<number> {
      const { position } = await tx.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
      return position;
    },

    /** The agenda in order. */
    async agenda(meetingId: string): Promise<AgendaItem[]> {
      return tx.agendaItem.findMany({ where: { meetingId, withdrawn: false }, orderBy: { position: 'asc' } });
    },

    async attendances(meetingId: string): Promise<Attendance[]> {
      return tx.attendance.findMany({
        where: { meetingId, state: { not: 'withdrawn' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
    },

    async notes(meetingId: string): Promise<Note[]> {
      return tx.note.findMany({
        where: { meetingId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
    },
  };
}
