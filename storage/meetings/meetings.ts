import type { Audit as NoteChange } from '../audit/changes.ts';
import type { AgendaItem, Attendance, Meeting, Note } from '../generated/client.ts';
import { nearestNumbers } from '../rows/numbers.ts';
import type { Transaction } from '../rows/transaction.ts';
import { updateVersion } from '../rows/version.ts';

export type { AgendaItem, Attendance, Meeting, Note } from '../generated/client.ts';

type New = Pick<Meeting, 'networkId' | 'number' | 'title' | 'startsAt' | 'length' | 'place' | 'createdById'>;

const A_DAY_MS = 24 * 3_600_000;

/** A network's meetings. */
export function meetingStore(tx: Transaction, newId: () => string, now: Date, note: NoteChange) {
  return {
    async add(meeting: New): Promise<Meeting> {
      const row = await tx.meeting.create({ data: { ...meeting, id: newId(), createdAt: now } });
      note('meeting', row.id, null, row);
      return row;
    },

    /** Changes a meeting that is still at the version we read; throws `Conflict` otherwise. */
    async update(meeting: Meeting, change: Partial<Meeting>): Promise<Meeting> {
      await updateVersion(tx.meeting, meeting, change);
      const after = { ...meeting, ...change, version: meeting.version + 1 };
      note('meeting', meeting.id, meeting, after);
      return after;
    },

    async get(id: string): Promise<Meeting | null> {
      return tx.meeting.findUnique({ where: { id } });
    },

    /** The meeting running in a conversation; nobody starts another there until we are done. */
    async runningIn(conversationId: string): Promise<Meeting | null> {
      await tx.$queryRaw`SELECT 1 FROM conversations WHERE id = ${conversationId}::uuid FOR NO KEY UPDATE`;
      return tx.meeting.findFirst({ where: { conversationId, status: 'running' } });
    },

    /** The meeting with this number, unless it was withdrawn. */
    async byNumber(networkId: string, number: number): Promise<Meeting | null> {
      const row = await tx.meeting.findUnique({ where: { networkId_number: { networkId, number } } });
      return row && row.status !== 'withdrawn' ? row : null;
    },

    nearest: (networkId: string, number: number) => nearestNumbers(tx, 'meetings', networkId, number),

    /** The meetings of a network that are running now; seldom more than one. */
    async running(networkId: string): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { networkId, status: 'running' },
        orderBy: { startedAt: 'asc' },
        take: 5,
      });
    },

    /** One page of what is running or ahead, soonest first; what nobody started stays for a day. */
    async ahead(networkId: string, { skip, take }: { skip: number; take: number }): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: {
          networkId,
          OR: [
            { status: 'running' },
            { status: 'scheduled', startsAt: { gt: new Date(now.getTime() - A_DAY_MS) } },
          ],
        },
        orderBy: [{ startsAt: 'asc' }, { number: 'asc' }],
        skip,
        take,
      });
    },

    /** The first `take` meetings of these networks that start after `from` and until `to`, soonest first. */
    async startingIn(
      networkIds: string[],
      { from, to }: { from: Date; to: Date },
      take: number,
    ): Promise<Meeting[]> {
      return tx.meeting.findMany({
        where: { networkId: { in: networkIds }, status: 'scheduled', startsAt: { gt: from, lte: to } },
        orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
        take,
      });
    },

    /** The next meeting to start after `after`, for the last line of the minutes. */
    async next(networkId: string, after: Date): Promise<Meeting | null> {
      return tx.meeting.findFirst({
        where: { networkId, status: 'scheduled', startsAt: { gt: after } },
        orderBy: { startsAt: 'asc' },
      });
    },

    /** The meeting that ended last before this one started, whose open actions are its matters arising. */
    async previous({ networkId, startsAt }: Meeting): Promise<Meeting | null> {
      return tx.meeting.findFirst({
        where: { networkId, status: 'ended', startsAt: { lt: startsAt } },
        orderBy: { startsAt: 'desc' },
      });
    },
  };
}

/** What belongs to one meeting: its agenda, who was there, and what was noted. */
export function minutesStore(tx: Transaction, newId: () => string, now: Date, note: NoteChange) {
  /** Until the transaction ends, nobody else adds to the meeting: no two items get one place, nobody attends twice. */
  const oneAtATime = (meetingId: string) =>
    tx.$queryRaw`SELECT 1 FROM meetings WHERE id = ${meetingId}::uuid FOR NO KEY UPDATE`;

  return {
    /** Where an item stands or stood on its agenda. */
    async positionOf(itemId: string): Promise<number> {
      const { position } = await tx.agendaItem.findUniqueOrThrow({ where: { id: itemId } });
      return position;
    },

    /** The agenda in order. */
    async agenda(meetingId: string): Promise<AgendaItem[]> {
      return tx.agendaItem.findMany({ where: { meetingId, withdrawn: false }, orderBy: { position: 'asc' } });
    },

    /** Adds an item at the end of the agenda. */
    async addItem(
      item: Pick<AgendaItem, 'meetingId' | 'title' | 'length' | 'leaderId' | 'createdById'>,
    ): Promise<AgendaItem> {
      await oneAtATime(item.meetingId);
      const last = await tx.agendaItem.findFirst({
        where: { meetingId: item.meetingId },
        orderBy: { position: 'desc' },
      });
      const position = (last?.position ?? 0) + 1;
      const row = await tx.agendaItem.create({ data: { ...item, position, id: newId(), createdAt: now } });
      note('agendaItem', row.id, null, row);
      return row;
    },

    /** Records that a person is present or sent apologies; the last word counts. */
    async attend(meetingId: string, personId: string, state: Attendance['state']): Promise<string> {
      await oneAtATime(meetingId);
      const before = await tx.attendance.findUnique({
        where: { meetingId_personId: { meetingId, personId } },
      });
      if (before) {
        await updateVersion(tx.attendance, before, { state, at: now });
        note('attendance', before.id, before, { ...before, state, at: now, version: before.version + 1 });
        return before.id;
      }
      const row = await tx.attendance.create({ data: { id: newId(), meetingId, personId, state, at: now } });
      note('attendance', row.id, null, row);
      return row.id;
    },

    async attendances(meetingId: string): Promise<Attendance[]> {
      return tx.attendance.findMany({
        where: { meetingId, state: { not: 'withdrawn' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
    },

    async addNote(line: Pick<Note, 'meetingId' | 'itemId' | 'text' | 'createdById'>): Promise<Note> {
      const row = await tx.note.create({ data: { ...line, id: newId(), createdAt: now } });
      note('note', row.id, null, row);
      return row;
    },

    async notes(meetingId: string): Promise<Note[]> {
      return tx.note.findMany({
        where: { meetingId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
    },
  };
}
