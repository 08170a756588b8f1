import type { AgendaItem, Attendance, Note, Paper } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { isUuid } from '../rows/uuid.ts';
import type { AgendaChange, NoteChange, TimeInHand, TookPart } from './meetings.ts';

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
      return tx.agendaItem.findMany({ where: { meetingId, ...ON_IT }, orderBy: { position: 'asc' } });
    },

    /** What was asked for at a meeting and nobody has answered, the earliest first. */
    async proposed(meetingId: string): Promise<AgendaItem[]> {
      return tx.agendaItem.findMany({
        where: { meetingId, withdrawn: false, state: 'proposed' },
        orderBy: { position: 'asc' },
      });
    },

    /** What was asked for under this number at a meeting. */
    async proposal(meetingId: string, proposal: number): Promise<AgendaItem | null> {
      return tx.agendaItem.findFirst({ where: { meetingId, proposal, withdrawn: false } });
    },

    async itemsWithIds(ids: string[]): Promise<AgendaItem[]> {
      return tx.agendaItem.findMany({ where: { id: { in: ids } } });
    },

    /** The papers of these items, the latest edition of each, in the order in which they came. */
    async papers(itemIds: string[]): Promise<Paper[]> {
      const all = await tx.paper.findMany({
        where: { itemId: { in: itemIds }, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
      const latest = new Map(all.map((paper) => [`${paper.itemId} ${paper.title.toLowerCase()}`, paper]));
      return [...latest.values()];
    },

    /** What has changed on an agenda since `from`: each item with what it was before, null if it is new. */
    async agendaChanges(meetingId: string, from: Date): Promise<AgendaChange[]> {
      return tx.$queryRaw<AgendaChange[]>`
        SELECT DISTINCT ON (i.id) i.id, c.before FROM agenda_items AS i JOIN changes AS c ON c.record_id = i.id
        WHERE i.meeting_id = ${meetingId}::uuid AND c.record = 'agendaItem' AND c.at > ${from} AND c.undone_at IS NULL
        ORDER BY i.id, c.at, c.id`;
    },

    /** What was in hand in a meeting, in order; what was taken back does not count. */
    async inHand(meetingId: string): Promise<TimeInHand[]> {
      return tx.$queryRaw<TimeInHand[]>`
        SELECT at, (after->>'itemId')::uuid AS "itemId", after->>'status' = 'running' AS "isRunning" FROM changes
        WHERE record_id = ${meetingId}::uuid AND record = 'meeting' AND undone_at IS NULL AND after IS NOT NULL
        ORDER BY at, id`;
    },

    /** The agendas of several meetings, each in order. */
    async agendas(meetingIds: string[]): Promise<AgendaItem[]> {
      return tx.agendaItem.findMany({
        where: { meetingId: { in: meetingIds }, ...ON_IT },
        orderBy: [{ meetingId: 'asc' }, { position: 'asc' }],
      });
    },

    /** Which of these decisions an agenda asks to ratify. */
    async onAgendas(decisionIds: string[]): Promise<Set<string | null>> {
      const found = await tx.agendaItem.findMany({
        where: { ratifiesId: { in: decisionIds }, withdrawn: false },
        select: { ratifiesId: true },
      });
      return new Set(found.map(({ ratifiesId }) => ratifiesId));
    },

    /** The items of meetings to come that ask to ratify a decision. */
    async toRatify(decisionId: string): Promise<AgendaItem[]> {
      return tx.agendaItem.findMany({
        where: { ratifiesId: decisionId, withdrawn: false, meeting: { status: 'scheduled' } },
      });
    },

    async attendances(meetingId: string): Promise<Attendance[]> {
      return tx.attendance.findMany({
        where: { meetingId, state: { not: 'withdrawn' } },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      });
    },

    /** Who has said something or voted in a meeting by correspondence, in the order in which they first did. */
    async tookPart(meetingId: string): Promise<TookPart[]> {
      return tx.$queryRaw<TookPart[]>`
        SELECT who AS "personId", min(at) AS at FROM (
          SELECT created_by_id AS who, created_at AS at FROM notes WHERE meeting_id = ${meetingId}::uuid AND NOT withdrawn
          UNION ALL
          SELECT v.person_id, v.voted_at FROM polls AS p JOIN voters AS v ON v.poll_id = p.id
          WHERE p.meeting_id = ${meetingId}::uuid AND p.item_id IS NOT NULL AND v.voted_at IS NOT NULL
        ) AS said GROUP BY who ORDER BY at, who`;
    },

    async notes(meetingId: string): Promise<Note[]> {
      return tx.note.findMany({
        where: { meetingId, withdrawn: false },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      });
    },

    /** A note of the meeting, unless it was taken out. */
    async note(meetingId: string, id: string): Promise<Note | null> {
      return isUuid(id) ? tx.note.findUnique({ where: { id, meetingId, withdrawn: false } }) : null;
    },

    /** What was changed in notes of the meeting after they were taken, oldest first, without what was taken back. */
    async noteChanges(meetingId: string): Promise<NoteChange[]> {
      return tx.$queryRaw<NoteChange[]>`
        SELECT c.at, c.person_id AS "personId", c.before->>'text' AS before,
          CASE WHEN (c.after->>'withdrawn')::boolean THEN NULL ELSE c.after->>'text' END AS after
        FROM notes AS n JOIN changes AS c ON c.record_id = n.id
        WHERE n.meeting_id = ${meetingId}::uuid AND c.record = 'note' AND c.command = 'meeting.minutes.edit'
          AND c.before IS NOT NULL AND c.undone_at IS NULL
        ORDER BY c.at, c.id LIMIT ${MOST_CHANGES}`;
    },
  };
}

/** The items that are on an agenda. */
const ON_IT = { withdrawn: false, state: 'on' } as const;

/** How many changes of the notes of one meeting are told. */
const MOST_CHANGES = 200;
