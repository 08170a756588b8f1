import type { Due, Wake } from './due.ts';
import { Prisma } from './generated/client.ts';
import { insertRows } from './insert-rows.ts';
import type { Transaction } from './transaction.ts';

/** How soon after an edit the same message may be edited again, in seconds. */
export const EDIT_EVERY_S = 1;
/** What a message shows: how it is drawn, and which record it is about. */
export interface Subject {
  kind: string;
  subjectId: string;
}

/** A message to come, once for its key: to a person, on `accountId` where it may be no other of theirs, or into a channel. */
export type Planned = Subject & { key: string; dueAt: Date } & (
    | { personId: string; accountId?: string }
    | { conversationId: string }
  );

/** The outbox, as commands write it: in the same transaction as what it tells of. */
export function messageStore(tx: Transaction, newId: () => string, now: Date, wake: Wake) {
  /**
   * Has messages that stand somewhere, or are on their way, show what they tell of as it is now: all about these subjects,
   * and the reminders of them that went out already, only those to `personId` where it is given.
   */
  async function refresh(subjectIds: string[], personId: string | null): Promise<void> {
    const rows = await tx.$queryRaw<{ id: string; due_at: Date; clean: boolean }[]>`
      UPDATE messages AS m SET version = version + 1,
        due_at = COALESCE(m.due_at, GREATEST(${now}, m.sent_at + make_interval(secs => ${EDIT_EVERY_S})))
      FROM (SELECT id, due_at IS NULL AS clean FROM messages
            WHERE state <> 'dropped' AND (subject_id = ANY(${subjectIds}::uuid[])
              OR id IN (SELECT message_id FROM nudges WHERE subject_id = ANY(${subjectIds}::uuid[])) AND state <> 'waiting'
                AND (${personId}::uuid IS NULL OR person_id = ${personId}::uuid))
            ORDER BY id FOR UPDATE) AS was
      WHERE m.id = was.id
      RETURNING m.id, m.due_at, was.clean`;
    wake(rows.filter(({ clean }) => clean).map(({ id, due_at }) => toSend(id, due_at)));
  }

  return {
    /**
     * Shows the subject in every channel of the network, and where it was asked for, if it is to be shown there; where
     * it is already shown it is edited. `reply` is how to answer the caller where the bot may not post in `askedIn`.
     */
    async show(
      subject: Subject,
      networkId: string,
      askedIn: { conversationId: string; reply: Prisma.JsonValue | null } | null,
    ) {
      const { kind, subjectId } = subject;
      const places = await tx.conversation.findMany({
        where: { OR: [{ networkId, kind: 'channel' }, ...(askedIn ? [{ id: askedIn.conversationId }] : [])] },
        select: { id: true },
      });
      const rows = places.map(({ id }) => {
        const reply =
          id === askedIn?.conversationId && askedIn.reply !== null ? JSON.stringify(askedIn.reply) : null;
        const key = `${kind}:${subjectId}@${id}`;
        return Prisma.sql`(${newId()}::uuid, ${key}, ${kind}, ${subjectId}::uuid, ${id}::uuid, ${reply}::jsonb, ${now}, ${now})`;
      });
      if (rows.length === 0) return;
      const shown = await tx.$queryRaw<{ id: string }[]>`
        INSERT INTO messages (id, key, kind, subject_id, conversation_id, reply, due_at, created_at)
        VALUES ${Prisma.join(rows)}
        ON CONFLICT (key) DO NOTHING RETURNING id`;
      wake(shown.map(({ id }) => toSend(id, now)));
      if (shown.length < rows.length) await this.refresh(subjectId);
    },

    /** Has every message about these records show them as they are now. */
    refresh: (...subjectIds: string[]): Promise<void> => refresh(subjectIds, null),

    /** The same for something only one person did: of the reminders, only theirs. */
    refreshFor: (personId: string, subjectId: string): Promise<void> => refresh([subjectId], personId),

    /** Forgets what stands in a conversation or is on its way there: it is left as it stands, and can be shown anew. */
    async leave(conversationId: string): Promise<void> {
      await tx.message.deleteMany({ where: { conversationId } });
    },

    /** Plans messages; one that was made already under its key is let be. */
    async plan(messages: Planned[]): Promise<void> {
      const data = messages.map((planned) => ({ ...planned, id: newId(), createdAt: now }));
      await insertRows(tx, 'messages', data);
      wake(data.map(({ id, dueAt }) => toSend(id, dueAt)));
    },
  };
}

const toSend = (id: string, dueAt: Date): Due => ({ job: 'send-message', id, dueAt });
