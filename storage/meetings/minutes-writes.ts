import type { AgendaItem, Attendance, Note, Paper } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import { minutesReads } from './minutes-reads.ts';

/** Writes the parts of a meeting: agenda, attendances and notes. */
export function minutesWrites(context: WriteContext<'agendaItem' | 'attendance' | 'note' | 'paper'>) {
  const { tx, newId, now, audit } = context;
  const attendance = versionedWrites(context, 'attendance', tx.attendance, {
    toRow: (row: Attendance) => row,
  });
  const items = versionedWrites(context, 'agendaItem', tx.agendaItem, { toRow: (row: AgendaItem) => row });
  const notes = versionedWrites(context, 'note', tx.note, { toRow: (row: Note) => row });
  /**
   * Locks the meeting until the transaction ends, so that no two items get the same position, and nobody
   * attends twice.
   */
  const lockMeeting = (meetingId: string) => lockRow(tx, 'meetings', meetingId);

  /** The last place of an agenda that was given out, even to an item that was withdrawn; 0 if none was. */
  const lastPosition = async (meetingId: string): Promise<number> => {
    const last = await tx.agendaItem.findFirst({ where: { meetingId }, orderBy: { position: 'desc' } });
    return last?.position ?? 0;
  };

  const heldAttendance = async (meetingId: string, personId: string): Promise<Attendance | null> => {
    await lockMeeting(meetingId);
    return tx.attendance.findUnique({ where: { meetingId_personId: { meetingId, personId } } });
  };
  const put = async (
    before: Attendance | null,
    entry: Omit<Attendance, 'id' | 'version'>,
  ): Promise<string> => {
    if (before) {
      const { state, at, times, deputyId } = entry;
      await attendance.update(before, { state, at, times, deputyId });
      return before.id;
    }
    const row = await tx.attendance.create({ data: { ...entry, id: newId() } });
    audit('attendance', row.id, null, row);
    return row.id;
  };

  return {
    /** Adds an item at the end of the agenda. */
    async addItem(
      item: Pick<AgendaItem, 'meetingId' | 'title' | 'length' | 'leaderId' | 'createdById'> &
        Partial<Pick<AgendaItem, 'ratifiesId' | 'purpose' | 'carriedFromId' | 'copyOfId'>>,
    ): Promise<AgendaItem> {
      await lockMeeting(item.meetingId);
      const position = (await lastPosition(item.meetingId)) + 1;
      const row = await tx.agendaItem.create({ data: { ...item, position, id: newId(), createdAt: now } });
      audit('agendaItem', row.id, null, row);
      return row;
    },

    /** Asks for an item, with a number of its own among those asked for at its meeting. */
    async propose(
      item: Pick<AgendaItem, 'meetingId' | 'title' | 'length' | 'leaderId' | 'purpose' | 'createdById'>,
    ): Promise<AgendaItem> {
      await lockMeeting(item.meetingId);
      const position = (await lastPosition(item.meetingId)) + 1;
      const before = await tx.agendaItem.count({
        where: { meetingId: item.meetingId, proposal: { not: null } },
      });
      const row = await tx.agendaItem.create({
        data: {
          ...item,
          ...{ position, state: 'proposed', proposal: before + 1, id: newId(), createdAt: now },
        },
      });
      audit('agendaItem', row.id, null, row);
      return row;
    },

    /** Puts an item that was asked for at the end of its agenda. */
    async accept(item: AgendaItem): Promise<AgendaItem> {
      await lockMeeting(item.meetingId);
      return items.update(item, { state: 'on', position: (await lastPosition(item.meetingId)) + 1 });
    },

    /** Changes what an item says, or how it stands. */
    changeItem: (item: AgendaItem, change: Partial<AgendaItem>): Promise<AgendaItem> =>
      items.update(item, change),

    /** Adds a paper, as the next edition if one of this title is there. */
    async addPaper(paper: Pick<Paper, 'itemId' | 'title' | 'url' | 'createdById'>): Promise<Paper> {
      const edition =
        1 +
        (await tx.paper.count({
          where: {
            itemId: paper.itemId,
            withdrawn: false,
            title: { equals: paper.title, mode: 'insensitive' },
          },
        }));
      const row = await tx.paper.create({ data: { ...paper, edition, id: newId(), createdAt: now } });
      audit('paper', row.id, null, row);
      return row;
    },

    /** Has the papers of an item be those of another too. */
    async takePapers(from: AgendaItem, to: AgendaItem): Promise<void> {
      const papers = await tx.paper.findMany({ where: { itemId: from.id, withdrawn: false } });
      for (const paper of papers) {
        const row = await tx.paper.create({ data: { ...paper, id: newId(), itemId: to.id, version: 1 } });
        audit('paper', row.id, null, row);
      }
    },

    /** The agenda in order. Until the transaction ends, nobody else changes its order or adds to it. */
    async lockAgenda(meetingId: string): Promise<AgendaItem[]> {
      await lockMeeting(meetingId);
      return minutesReads(context).agenda(meetingId);
    },

    /**
     * Puts a locked agenda into another order. The items from the first that moves get places after all that
     * were ever given out, so that no two items ever have the same one.
     */
    async order(agenda: AgendaItem[], wanted: AgendaItem[]): Promise<void> {
      const from = wanted.findIndex(({ id }, at) => agenda[at]?.id !== id);
      const [first] = wanted;
      if (from < 0 || !first) return;
      const last = await lastPosition(first.meetingId);
      for (const [at, item] of wanted.slice(from).entries())
        await items.update(item, { position: last + 1 + at });
    },

    /** Takes an item off its agenda. */
    takeOff: (item: AgendaItem): Promise<AgendaItem> => items.update(item, { withdrawn: true }),

    /** Records that a person came, or came again; null if they are there already, because nothing changes then. */
    async come(meetingId: string, personId: string): Promise<string | null> {
      const before = await heldAttendance(meetingId, personId);
      if (before?.state === 'present' && before.times.length % 2 === 1) return null;
      const times = before?.state === 'present' ? [...before.times, now] : [now];
      return put(before, { meetingId, personId, state: 'present', at: now, times, deputyId: null });
    },

    /** Records that somebody leaves; null if they are not there. */
    async leave(meetingId: string, personId: string): Promise<string | null> {
      const before = await heldAttendance(meetingId, personId);
      if (before?.state !== 'present' || before.times.length % 2 === 0) return null;
      return put(before, { ...before, times: [...before.times, now] });
    },

    /** Records that somebody took part from `at` on in a meeting to which nobody came. */
    async tookPartFrom(meetingId: string, personId: string, at: Date): Promise<string> {
      const before = await heldAttendance(meetingId, personId);
      return put(before, { meetingId, personId, state: 'present', at, times: [at], deputyId: null });
    },

    /**
     * Records somebody's apologies, and their deputy if they have one. They replace whatever was recorded
     * before.
     */
    async apologise(meetingId: string, personId: string, deputyId: string | null): Promise<string> {
      const before = await heldAttendance(meetingId, personId);
      return put(before, { meetingId, personId, state: 'apologies', at: now, times: [], deputyId });
    },

    /** Records whether somebody comes, for all they know. It replaces whatever was recorded before. */
    async answer(
      meetingId: string,
      personId: string,
      state: 'coming' | 'maybe',
      deputyId: string | null,
    ): Promise<string> {
      const before = await heldAttendance(meetingId, personId);
      return put(before, { meetingId, personId, state, at: now, times: [], deputyId });
    },

    async addNote(
      line: Pick<Note, 'meetingId' | 'itemId' | 'text' | 'createdById'> & Partial<Pick<Note, 'isSignal'>>,
    ): Promise<Note> {
      const row = await tx.note.create({ data: { ...line, id: newId(), createdAt: now } });
      audit('note', row.id, null, row);
      return row;
    },

    /** Changes a note, or takes it out. */
    changeNote: (note: Note, change: Partial<Pick<Note, 'text' | 'itemId' | 'withdrawn'>>): Promise<Note> =>
      notes.update(note, change),
  };
}
