import { Prisma } from '../generated/client.ts';
import { insertRows } from '../rows/insert-rows.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { Due } from './due.ts';
import { EDIT_EVERY_S, ONE_MESSAGE, type Planned, type Subject } from './messages.ts';

/** The outbox, as commands write it: in the same transaction as what it tells of. */
export function messageWrites({ tx, newId, now, wake }: Pick<WriteContext, 'tx' | 'newId' | 'now' | 'wake'>) {
  /** Has these messages, unless they were given up, show what they tell of as it is now. `ids` is SQL for their ids. */
  async function refresh(ids: Prisma.Sql): Promise<void> {
    const rows = await tx.$queryRaw<{ id: string; due_at: Date; clean: boolean }[]>`
      UPDATE messages AS m SET version = version + 1,
        due_at = COALESCE(m.due_at, GREATEST(${now}, m.sent_at + make_interval(secs => ${EDIT_EVERY_S})))
      FROM (SELECT id, due_at IS NULL AS clean FROM messages
            WHERE state <> 'dropped' AND id = ANY(ARRAY(${ids})) ORDER BY id FOR NO KEY UPDATE) AS was
      WHERE m.id = was.id
      RETURNING m.id, m.due_at, was.clean`;
    wake(rows.filter(({ clean }) => clean).map(({ id, due_at }) => toSend(id, due_at)));
  }

  return {
    /**
     * Shows the subject in every channel of the network, and where it was asked for, if it is to be shown there; where
     * it is already shown it is edited. `reply` is how to answer the caller where the bot may not post in `askedIn`. What
     * nobody asked for at this time may be posted later, at `dueAt`.
     */
    async show(
      subject: Subject,
      networkId: string,
      askedIn: { conversationId: string; reply: Prisma.JsonValue | null } | null,
      dueAt: Date = now,
    ) {
      const { kind, subjectId } = subject;
      const places = await tx.conversation.findMany({
        where: { OR: [{ networkId, kind: 'channel' }, ...(askedIn ? [{ id: askedIn.conversationId }] : [])] },
        select: { id: true },
      });
      const rows = places.map(({ id }) => {
        const reply =
          id === askedIn?.conversationId && askedIn.reply !== null ? JSON.stringify(askedIn.reply) : null;
        return Prisma.sql`(${newId()}::uuid, ${kind}, ${subjectId}::uuid, ${id}::uuid, ${reply}::jsonb, ${dueAt}, ${now})`;
      });
      if (rows.length === 0) return;
      const shown = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO messages (id, kind, subject_id, conversation_id, reply, due_at, created_at)
        VALUES ${Prisma.join(rows)}
        ON CONFLICT ${ONE_MESSAGE} DO NOTHING RETURNING id`;
      wake(shown.map(({ id }) => toSend(id, dueAt)));
      if (shown.length < rows.length) await this.refresh(subjectId);
    },

    /** Shows these too in a channel that has come to be the network's. */
    showIn(conversationId: string, subjects: Subject[]): Promise<void> {
      return this.plan(subjects.map((subject) => ({ ...subject, conversationId, dueAt: now })));
    },

    /** Has the cards of these records, and the last reminder of each to each person, show them as they are now. */
    refresh: (...subjectIds: string[]): Promise<void> =>
      refresh(Prisma.sql`${cardsOf(subjectIds)} UNION ${remindersOf(subjectIds)}`),

    /** The same for something only one person did: of the reminders, only theirs. */
    refreshFor: (personId: string, subjectId: string): Promise<void> =>
      refresh(Prisma.sql`${cardsOf([subjectId])} UNION ${remindersOf([subjectId], personId)}`),

    /** The same for what its cards alone say. */
    refreshCards: (subjectId: string): Promise<void> => refresh(cardsOf([subjectId])),

    /** Forgets what stands in a conversation or is on its way there: it is left as it stands, and can be shown anew. */
    async leave(conversationId: string): Promise<void> {
      await tx.outboxMessage.deleteMany({ where: { conversationId } });
    },

    /** Plans messages; one that was made already is let be. */
    async plan(messages: Planned[]): Promise<void> {
      const data = messages.map((planned) => ({ slot: '', ...planned, id: newId(), createdAt: now }));
      await insertRows(tx, 'messages', data);
      wake(data.map(({ id, dueAt }) => toSend(id, dueAt)));
    },
  };
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
