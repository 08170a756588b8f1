import { Prisma } from '../generated/client.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Due } from './due.ts';
import { EDIT_EVERY_S, ONE_MESSAGE, type Planned, type Subject } from './messages.ts';
import { planning, waitingAbout } from './nudge-writes.ts';
import type { PlannedNudge } from './nudges.ts';

/** The outbox, as commands write it: in the same transaction as what it tells of. */
export function messageWrites({ tx, newId, now, wake }: Pick<WriteContext, 'tx' | 'newId' | 'now' | 'wake'>) {
  /**
   * Has these messages, unless they were given up, show what they tell of as it is now. `ids` is SQL for their ids, and
   * `besides` for what else becomes of them, as they `was`.
   */
  async function refresh(ids: Prisma.Sql, besides: Prisma.Sql = Prisma.empty): Promise<void> {
    const rows = await tx.$queryRaw<{ id: string; due_at: Date; clean: boolean }[]>`
      WITH was AS (
        SELECT id, state, due_at IS NULL AS clean FROM messages
        WHERE state <> 'dropped' AND id = ANY(ARRAY(${ids})) ORDER BY id FOR NO KEY UPDATE
      ) ${besides}
      UPDATE messages AS m SET version = version + 1,
        due_at = COALESCE(m.due_at, GREATEST(${now}, m.sent_at + make_interval(secs => ${EDIT_EVERY_S})))
      FROM was WHERE m.id = was.id
      RETURNING m.id, m.due_at, was.clean`;
    wake(
      rows.filter(({ clean }) => clean).map(({ id, due_at }) => ({ ...toSend(id, due_at), isEdit: true })),
    );
  }

  /** A message that was just rendered with what is taken back is rendered anew. */
  const refreshSettled = (subjectId: string, personId: string | null): Promise<void> =>
    refresh(
      Prisma.sql`${cardsOf([subjectId])} UNION ${remindersOf([subjectId], personId)}
        UNION ${waitingAbout(subjectId, personId)}`,
      Prisma.sql`, gone AS (
        DELETE FROM nudges WHERE subject_id = ${subjectId}::uuid
          AND message_id IN (SELECT id FROM was WHERE state = 'waiting'))`,
    );

  /** Shows something in some of its places; in one statement, as all that is recorded is shown at once. */
  async function showSome(
    { subject: { kind, subjectId }, networkId, askedIn, dueAt, nudges }: Showing,
    skip: number,
    take: number,
  ): Promise<Shown[]> {
    const ids = Array.from({ length: take }, () => newId());
    const here = askedIn?.conversationId ?? null;
    const reply = askedIn?.reply == null ? null : JSON.stringify(askedIn.reply);
    const isNudged = nudges.length > 0;
    return tx.$queryRaw<Shown[]>`
      WITH places AS (
        SELECT id, count(*) OVER ()::int AS places, row_number() OVER (ORDER BY id) - ${skip} AS place
        FROM conversations WHERE network_id = ${networkId}::uuid AND kind = 'channel' OR id = ${here}::uuid
        ORDER BY id OFFSET ${skip} LIMIT ${take}
      ), added AS (
        INSERT INTO messages (id, kind, subject_id, conversation_id, reply, due_at, created_at)
        SELECT (${ids}::uuid[])[place], ${kind.name}, ${subjectId}::uuid, id,
          CASE WHEN id = ${here}::uuid THEN ${reply}::jsonb END, ${dueAt}, ${now} FROM places
        ON CONFLICT ${ONE_MESSAGE} DO NOTHING RETURNING id, conversation_id, due_at
      ) ${isNudged ? Prisma.sql`, ${planning(nudges, { newId, now })}` : Prisma.empty}
      SELECT added.id, added.due_at, places.places FROM places LEFT JOIN added ON added.conversation_id = places.id
      ${isNudged ? Prisma.sql`UNION ALL SELECT id, due_at, 0 FROM carriers` : Prisma.empty}`;
  }

  return {
    /**
     * Shows the subject in every channel of the network, and where it was asked for, if it is to be shown there; where
     * it is already shown it is edited. `reply` is how to answer the caller where the bot may not post in `askedIn`. What
     * nobody asked for at this time may be posted later, at `dueAt`. `nudges` are planned with it.
     */
    async show(
      subject: Subject,
      networkId: string,
      askedIn: { conversationId: string; reply: Prisma.JsonValue | null } | null,
      dueAt: Date = now,
      nudges: PlannedNudge[] = [],
    ) {
      const first = await showSome({ subject, networkId, askedIn, dueAt, nudges }, 0, USUAL_PLACES);
      const more = Math.max(0, ...first.map(({ places }) => places)) - USUAL_PLACES;
      const rest =
        more > 0
          ? await showSome({ subject, networkId, askedIn, dueAt, nudges: [] }, USUAL_PLACES, more)
          : [];
      const shown = [...first, ...rest];
      wake(shown.flatMap(({ id, due_at }) => (id === null ? [] : toSend(id, due_at))));
      if (shown.some(({ id }) => id === null)) await this.refresh(subject.subjectId);
    },

    /** Shows these too in a channel that has come to be the network's. */
    showIn(conversationId: string, subjects: Subject[]): Promise<void> {
      return this.plan(subjects.map((subject) => ({ ...subject, conversationId, dueAt: now })));
    },

    /** Has the cards of these records, and the last reminder of each to each person, show them as they are now. */
    refresh: (...subjectIds: string[]): Promise<void> =>
      refresh(Prisma.sql`${cardsOf(subjectIds)} UNION ${remindersOf(subjectIds)}`),

    /**
     * The same of a record that changed so that what is planned about it is called for no more: what of it is not yet on
     * its way is taken back.
     */
    refreshSettled: (subjectId: string): Promise<void> => refreshSettled(subjectId, null),

    /** The same where only one person did what they would be reminded of: of the reminders, only theirs. */
    refreshFor: (personId: string, subjectId: string): Promise<void> => refreshSettled(subjectId, personId),

    /** The same for what its cards alone say. */
    refreshCards: (subjectId: string): Promise<void> => refresh(cardsOf([subjectId])),

    /** Forgets what stands in a conversation or is on its way there: it is left as it stands, and can be shown anew. */
    async leave(conversationId: string): Promise<void> {
      await tx.outboxMessage.deleteMany({ where: { conversationId } });
    },

    /** Plans messages; one that was made already is let be. */
    async plan(messages: Planned[]): Promise<void> {
      const data = messages.map(({ kind, ...planned }) => ({
        ...{ slot: '', ...planned, kind: kind.name, id: newId(), createdAt: now },
      }));
      await insertRows(tx, 'messages', data);
      wake(data.map(({ id, dueAt }) => toSend(id, dueAt)));
    },
  };
}

/** Few networks have more channels: there it takes a second statement. */
const USUAL_PLACES = 8;

interface Showing {
  subject: Subject;
  networkId: string;
  askedIn: { conversationId: string; reply: Prisma.JsonValue | null } | null;
  dueAt: Date;
  nudges: PlannedNudge[];
}

/** A message that was made; null where it was there already. How many places there are in all stands in the first. */
interface Shown {
  id: string | null;
  due_at: Date;
  places: number;
}

const toSend = (id: string, dueAt: Date): Due => ({ job: 'send-message', id, dueAt });

const cardsOf = (subjectIds: string[]): Prisma.Sql =>
  Prisma.sql`SELECT id FROM messages WHERE subject_id = ANY(${subjectIds}::uuid[])`;

/** The reminders of these records that went out, of each record the last to each person. */
const remindersOf = (subjectIds: string[], personId: string | null = null): Prisma.Sql => Prisma.sql`
  (SELECT DISTINCT ON (n.subject_id, m.person_id) m.id FROM nudges n JOIN messages m ON m.id = n.message_id
   WHERE n.subject_id = ANY(${subjectIds}::uuid[]) AND m.state NOT IN ('waiting', 'dropped')
     AND (${personId}::uuid IS NULL OR m.person_id = ${personId}::uuid)
   ORDER BY n.subject_id, m.person_id, n.due_at DESC, m.id DESC)`;
