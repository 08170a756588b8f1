import { Prisma } from '../generated/client.ts';
import { insertRows } from '../rows/row-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Due } from './due.ts';
import { editEvery, HOME } from './homes.ts';
import { ENOUGH, isAtRest, ONE_MESSAGE, OUT_OF_HOURS, type Planned, type Subject } from './messages.ts';
import { planning, waitingAbout } from './nudge-writes.ts';
import type { PlannedNudge } from './nudges.ts';

/** Writes the outbox for commands: in the same transaction as the change that a message shows. */
export function messageWrites({
  tx,
  newId,
  now,
  wake,
  unawaited,
}: Pick<WriteContext, 'tx' | 'newId' | 'now' | 'wake' | 'unawaited'>) {
  /**
   * Marks these messages, unless given up, to be rendered again. `ids` is SQL for their ids, `besides` SQL
   * for further common table expressions, in which `was` has the rows before.
   */
  async function refresh(ids: Prisma.Sql, besides: Prisma.Sql = Prisma.empty): Promise<void> {
    const refreshed = tx.$queryRaw<{ id: string; due_at: Date; clean: boolean }[]>`
      WITH was AS (
        SELECT id, state, ${isAtRest('messages')} AS clean FROM messages
        WHERE state <> 'dropped' AND id = ANY(ARRAY(${ids})) ORDER BY id FOR NO KEY UPDATE
      ) ${besides}
      UPDATE messages AS m SET version = version + 1,
        due_at = COALESCE(CASE WHEN NOT was.clean THEN m.due_at END, GREATEST(${now}, m.sent_at + make_interval(secs => ${editEvery('m.kind')})))
      FROM was WHERE m.id = was.id
      RETURNING m.id, m.due_at, was.clean`;
    const isNew = ({ clean }: { clean: boolean }) => clean;
    unawaited(
      refreshed.then((rows) =>
        wake(rows.filter(isNew).map(({ id, due_at }) => ({ ...toSend(id, due_at), isEdit: true }))),
      ),
    );
  }

  /** Cancels what is planned about the record, and renders its messages again. */
  const refreshSettled = (
    subjectId: string,
    personId: string | null,
    cards: Prisma.Sql = cardsOf([subjectId]),
  ): Promise<void> =>
    refresh(
      Prisma.sql`${cards} UNION ${remindersOf([subjectId], personId)}
        UNION ${waitingAbout(subjectId, personId)} UNION ${homesOf(personId)}`,
      Prisma.sql`, gone AS (
        DELETE FROM nudges WHERE subject_id = ${subjectId}::uuid AND NOT is_giving AND NOT is_snoozed AND NOT is_asked
          AND message_id IN (SELECT id FROM was WHERE state = 'waiting'))`,
    );

  /** Shows a subject in some of its places, in one statement. */
  async function showSome(
    { subject: { kind, subjectId }, networkIds, askedIn, dueAt, nudges }: Showing,
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
        FROM conversations WHERE network_id = ANY(${networkIds}::uuid[]) AND kind = 'channel' OR id = ${here}::uuid
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
     * Shows the subject in every channel of the network, or of these networks, and in the conversation that it was asked for in, if
     * it belongs there. A posted message is edited. `reply` is the reply address for when the bot may not
     * post in `askedIn`. With `dueAt`, messages that nobody asked for are posted then. Plans `nudges` too.
     */
    async show(
      subject: Subject,
      networkId: string | string[],
      askedIn: { conversationId: string; reply: Prisma.JsonValue | null } | null,
      dueAt: Date = now,
      nudges: PlannedNudge[] = [],
    ) {
      const networkIds = [networkId].flat();
      const first = await showSome({ subject, networkIds, askedIn, dueAt, nudges }, 0, USUAL_PLACES);
      const more = Math.max(0, ...first.map(({ places }) => places)) - USUAL_PLACES;
      const rest =
        more > 0
          ? await showSome({ subject, networkIds, askedIn, dueAt, nudges: [] }, USUAL_PLACES, more)
          : [];
      const shown = [...first, ...rest];
      wake(shown.flatMap(({ id, due_at }) => (id === null ? [] : toSend(id, due_at))));
      if (shown.some(({ id }) => id === null)) await this.refresh(subject.subjectId);
    },

    /** Shows these subjects in a channel that has joined the network. */
    showIn(conversationId: string, subjects: Subject[]): Promise<void> {
      return this.plan(subjects.map((subject) => ({ ...subject, conversationId, dueAt: now })));
    },

    /** Renders the cards of these records, and the last reminder about each to each person, again. */
    refresh: (...subjectIds: string[]): Promise<void> =>
      refresh(Prisma.sql`${cardsOf(subjectIds)} UNION ${remindersOf(subjectIds)}`),

    /**
     * The same for a record that no longer needs what is planned about it: cancels planned messages that are
     * not in flight.
     */
    refreshSettled: (subjectId: string): Promise<void> => refreshSettled(subjectId, null),

    /** The same if only one person has done their part: cancels only their reminders. */
    refreshFor: (personId: string, subjectId: string): Promise<void> => refreshSettled(subjectId, personId),

    /** The same, without rendering its cards again, so that they do not reveal when that was. */
    settleFor: (personId: string, subjectId: string): Promise<void> =>
      refreshSettled(subjectId, personId, NO_CARDS),

    /** Renders only its cards again. */
    refreshCards: (subjectId: string): Promise<void> => refresh(cardsOf([subjectId])),

    /**
     * Drops all messages of a conversation from the outbox: posted ones stay as they are, and can be posted
     * anew.
     */
    async leave(conversationId: string): Promise<void> {
      await tx.outboxMessage.deleteMany({ where: { conversationId } });
    },

    /** Looks again at what was put off for a person, who now wants it at other times. */
    async putOffNoMore(personId: string): Promise<void> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        UPDATE messages SET due_at = ${now}, error = NULL
        WHERE person_id = ${personId}::uuid AND state = 'waiting' AND error IN (${OUT_OF_HOURS}, ${ENOUGH}) RETURNING id`;
      wake(rows.map(({ id }) => toSend(id, now)));
    },

    /** Plans messages. Idempotent: an existing message is not changed. */
    async plan(messages: Planned[]): Promise<void> {
      const data = messages.map(({ kind, ...planned }) => ({
        ...{ slot: '', ...planned, kind: kind.name, id: newId(), createdAt: now },
      }));
      await insertRows(tx, 'messages', data);
      wake(data.map(({ id, dueAt }) => toSend(id, dueAt)));
    },
  };
}

/** How many places one statement handles. The few networks with more channels need a second statement. */
const USUAL_PLACES = 8;

interface Showing {
  subject: Subject;
  networkIds: string[];
  askedIn: { conversationId: string; reply: Prisma.JsonValue | null } | null;
  dueAt: Date;
  nudges: PlannedNudge[];
}

/** A message that was created, or null if it existed. The first row also has the number of places in all. */
interface Shown {
  id: string | null;
  due_at: Date;
  places: number;
}

const toSend = (id: string, dueAt: Date): Due => ({ job: 'send-message', id, dueAt });

const cardsOf = (subjectIds: string[]): Prisma.Sql =>
  Prisma.sql`SELECT id FROM messages WHERE subject_id = ANY(${subjectIds}::uuid[])`;

/** The homes of one person, on each account where they opened it; none if it is nobody's in particular. */
const homesOf = (personId: string | null): Prisma.Sql =>
  Prisma.sql`SELECT id FROM messages WHERE kind = ${HOME} AND subject_id = ${personId}::uuid`;

const NO_CARDS = Prisma.sql`SELECT NULL::uuid WHERE false`;

/** The last sent reminder about each of these records to each person. */
const remindersOf = (subjectIds: string[], personId: string | null = null): Prisma.Sql => Prisma.sql`
  (SELECT DISTINCT ON (n.subject_id, m.person_id) m.id FROM nudges n JOIN messages m ON m.id = n.message_id
   WHERE n.subject_id = ANY(${subjectIds}::uuid[]) AND m.state NOT IN ('waiting', 'dropped')
     AND (${personId}::uuid IS NULL OR m.person_id = ${personId}::uuid)
   ORDER BY n.subject_id, m.person_id, n.due_at DESC, m.id DESC)`;
