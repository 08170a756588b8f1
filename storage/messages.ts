import { type Message, Prisma } from './generated/client.ts';
import { insertRows } from './insert-rows.ts';
import type { Transaction } from './transaction.ts';

export type { Message } from './generated/client.ts';

/** How soon after an edit the same message may be edited again, in seconds. */
const EDIT_EVERY_S = 1;
/** How long one try to send may take before another may be made, in seconds. */
const LEASE_S = 60;

/** What a message shows: how it is drawn, and which record it is about. */
export interface Subject {
  kind: string;
  subjectId: string;
}

/** A message to a person on a morning to come, once for its key. */
export interface Planned extends Subject {
  key: string;
  personId: string;
  /** Of the person's accounts the one to write to, where it may be no other. */
  accountId?: string;
  dueAt: Date;
}

/** A message that needs the platform, and when. */
export interface Due {
  id: string;
  dueAt: Date;
}

/** Told of each message that has come to need the platform, so that someone may be woken once all is committed. */
export type Wake = (due: Due[]) => void;

/** The outbox, as commands write it: in the same transaction as what it tells of. */
export function messageStore(tx: Transaction, newId: () => string, now: Date, wake: Wake) {
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
      wake(shown.map(({ id }) => ({ id, dueAt: now })));
      if (shown.length < rows.length) await this.refresh(subjectId);
    },

    /** Has every message about these subjects that stands somewhere, or is on its way, show it as it is now. */
    async refresh(...subjectIds: string[]): Promise<void> {
      const rows = await tx.$queryRaw<{ id: string; due_at: Date; clean: boolean }[]>`
        UPDATE messages AS m SET version = version + 1,
          due_at = COALESCE(m.due_at, GREATEST(${now}, m.sent_at + make_interval(secs => ${EDIT_EVERY_S})))
        FROM (SELECT id, due_at IS NULL AS clean FROM messages
              WHERE subject_id = ANY(${subjectIds}::uuid[]) AND state <> 'dropped' FOR UPDATE) AS was
        WHERE m.id = was.id
        RETURNING m.id, m.due_at, was.clean`;
      wake(rows.filter(({ clean }) => clean).map(({ id, due_at }) => ({ id, dueAt: due_at })));
    },

    /** Forgets what stands in a conversation or is on its way there: it is left as it stands, and can be shown anew. */
    async leave(conversationId: string): Promise<void> {
      await tx.message.deleteMany({ where: { conversationId } });
    },

    /** Plans messages to people; one already planned or sent under its key is let be. What is due at once goes at once. */
    async plan(messages: Planned[]): Promise<void> {
      const data = messages.map((planned) => ({ ...planned, id: newId(), createdAt: now }));
      await insertRows(tx, 'messages', data);
      wake(data.filter(({ dueAt }) => dueAt <= now));
    },

    /** Takes back what is planned about the subject and not yet on its way. */
    async unplan(subjectId: string): Promise<void> {
      await tx.message.deleteMany({ where: { subjectId, personId: { not: null }, state: 'waiting' } });
    },
  };
}

/** The outbox, as jobs empty it. */
export function outboxStore(tx: Transaction) {
  return {
    /** The first messages that need the platform before `until`, oldest first. */
    async due(until: Date, limit: number): Promise<Due[]> {
      const rows = await tx.message.findMany({
        where: { dueAt: { lte: until } },
        orderBy: { dueAt: 'asc' },
        select: { id: true, dueAt: true },
        take: limit,
      });
      return rows.flatMap(({ id, dueAt }) => (dueAt ? [{ id, dueAt }] : []));
    },

    /** When the oldest unsent message fell due, or null if none is. */
    async oldestDue(now: Date): Promise<Date | null> {
      const [first] = await this.due(now, 1);
      return first?.dueAt ?? null;
    },

    async get(id: string): Promise<Message | null> {
      return tx.message.findUnique({ where: { id } });
    },

    /**
     * Takes a due message in hand as it was read, for this try only: nobody else gets it until the try is over or its
     * time has gone. False if someone else has it, or it has changed since it was read. One that is waiting is marked
     * as being posted; one that was being posted when its last try was cut off, as unknown. One to a person is from then
     * on for the account it goes to.
     */
    async claim({ id, version, state }: Message, now: Date, accountId?: string): Promise<boolean> {
      const { count } = await tx.message.updateMany({
        where: { id, version, state, dueAt: { lte: now } },
        data: {
          dueAt: new Date(now.getTime() + LEASE_S * 1000),
          attempts: { increment: 1 },
          ...(accountId !== undefined && { accountId }),
          ...(state === 'waiting' && { state: 'posting' }),
          ...(state === 'posting' && { state: 'unknown' }),
        },
      });
      return count > 0;
    },

    /** Whether a later message of the kind, about the same record and to the same person, is due or was sent already. */
    async isOvertaken(
      { id, kind, subjectId, personId }: Pick<Message, 'id' | 'kind' | 'subjectId' | 'personId'>,
      now: Date,
    ): Promise<boolean> {
      if (personId === null) return false;
      const dueOrSent = [{ dueAt: { lte: now } }, { state: { not: 'waiting' as const } }];
      const later = await tx.message.findFirst({
        where: { kind, subjectId, personId, id: { gt: id }, OR: dueOrSent },
        select: { id: true },
      });
      return later !== null;
    },

    /** Records what the platform now shows. When it next needs the platform, if it has changed since, else null. */
    async shown(
      { id, version }: Message,
      at: Date,
      posted: { remoteId: string; place: Prisma.JsonValue },
    ): Promise<Date | null> {
      const again = new Date(at.getTime() + EDIT_EVERY_S * 1000);
      const [row] = await tx.$queryRaw<{ due_at: Date | null }[]>`
        UPDATE messages SET state = 'posted', remote_id = ${posted.remoteId}, place = ${JSON.stringify(posted.place)}::jsonb,
          shown_version = ${version}, sent_at = ${at}, attempts = 0, error = NULL, reply = NULL,
          due_at = CASE WHEN version > ${version} THEN ${again}::timestamptz END
        WHERE id = ${id}::uuid RETURNING due_at`;
      return row?.due_at ?? null;
    },

    /** Puts the message off until `dueAt`. */
    async putOff(
      id: string,
      state: 'waiting' | 'unknown' | 'posted',
      dueAt: Date,
      error: string,
    ): Promise<void> {
      await tx.message.update({ where: { id }, data: { state, dueAt, error } });
    },

    /** Has the message, which was not sent, go to another of the person's accounts. */
    async redirect(id: string, dueAt: Date, error: string): Promise<void> {
      await tx.message.update({ where: { id }, data: { state: 'waiting', accountId: null, dueAt, error } });
    },

    /** Lets the message be as it stands, until its record changes again. */
    async rest(id: string, state: 'waiting' | 'unknown' | 'posted', error: string): Promise<void> {
      await tx.message.update({ where: { id }, data: { state, dueAt: null, error } });
    },

    /** Gives the message up: it will not be shown, or has lost its point. */
    async drop(id: string, error: string | null): Promise<void> {
      await tx.message.update({
        where: { id },
        data: { state: 'dropped', dueAt: null, reply: Prisma.DbNull, error },
      });
    },
  };
}
