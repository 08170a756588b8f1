import { type OutboxMessage, Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { EDIT_EVERY_S } from './messages.ts';

/** The outbox, as jobs empty it. */
export function outboxWrites({ tx }: Pick<WriteContext, 'tx'>) {
  /** Writes to a message that is still in the hand it was in. */
  async function settle(
    { id, dueAt }: InHand,
    data: Prisma.OutboxMessageUncheckedUpdateManyInput,
  ): Promise<void> {
    await tx.outboxMessage.updateMany({ where: { id, dueAt }, data });
  }

  return {
    /** After days away, or a link, several messages of reminders to one person may be due: makes them one. */
    async gather(personId: string, now: Date): Promise<void> {
      await tx.$executeRaw`
        WITH due AS (
          SELECT id FROM messages WHERE person_id = ${personId}::uuid AND kind = 'person.nudges' AND state = 'waiting'
            AND due_at <= ${now} ORDER BY id FOR NO KEY UPDATE
        ), first AS (SELECT id FROM due ORDER BY id LIMIT 1), moved AS (
          UPDATE nudges SET message_id = first.id FROM first
          WHERE message_id IN (SELECT id FROM due) AND message_id <> first.id RETURNING 1
        )
        UPDATE messages SET version = version + 1 WHERE id = (SELECT id FROM first) AND EXISTS (SELECT 1 FROM moved)`;
    },

    /**
     * Takes a due message in hand as it was read, for this try only: nobody else gets it until the try is over or its
     * time has gone. Null if someone else has it, or it has changed since it was read; but an edit is never put off by
     * changes, which may come faster than it is rendered, and `shown` has it made again. One that is waiting is marked as
     * being posted; one that was being posted when its last try was cut off, as unknown. One to a person is from then on
     * for the account it goes to. In a statement of our own, as every sending has it.
     */
    async claim(message: OutboxMessage, now: Date, accountId?: string): Promise<OutboxMessage | null> {
      const { id, version, state } = message;
      const dueAt = new Date(now.getTime() + LEASE_S * 1000);
      const count = await tx.$executeRaw`
        UPDATE messages SET due_at = ${dueAt}, attempts = attempts + 1, account_id = COALESCE(${accountId ?? null}::uuid, account_id),
          state = CASE state WHEN 'waiting' THEN 'posting'::message_state WHEN 'posting' THEN 'unknown' ELSE state END
        WHERE id = ${id}::uuid AND state = ${state}::message_state AND due_at <= ${now}
          AND (state = 'posted' OR version = ${version})`;
      return count > 0 ? { ...message, dueAt } : null;
    },

    /** Records what the platform now shows. When it next needs the platform, if it has changed since, else null. */
    async shown(
      { id, version, dueAt }: OutboxMessage,
      at: Date,
      posted: { remoteId: string; place: Prisma.JsonValue },
    ): Promise<Date | null> {
      const again = new Date(at.getTime() + EDIT_EVERY_S * 1000);
      const [row] = await tx.$queryRaw<{ due_at: Date | null }[]>`
        UPDATE messages SET state = 'posted', remote_id = ${posted.remoteId}, place = ${JSON.stringify(posted.place)}::jsonb,
          shown_version = ${version}, sent_at = ${at}, attempts = 0, error = NULL, reply = NULL,
          due_at = CASE WHEN version > ${version} THEN ${again}::timestamptz END
        WHERE id = ${id}::uuid AND due_at = ${dueAt} RETURNING due_at`;
      return row?.due_at ?? null;
    },

    /** Puts the message off until `until`. */
    putOff: (message: InHand, state: 'waiting' | 'unknown' | 'posted', until: Date, error: string) =>
      settle(message, { state, dueAt: until, error }),

    /** Has the message, which was not sent, go to another of the person's accounts. */
    redirect: (message: InHand, until: Date, error: string) =>
      settle(message, { state: 'waiting', accountId: null, dueAt: until, error }),

    /** Lets the message be as it stands, until its record changes again. */
    rest: (message: InHand, state: 'waiting' | 'unknown' | 'posted', error: string) =>
      settle(message, { state, dueAt: null, error }),

    /** Gives the message up: it will not be shown, or has lost its point. */
    drop: (message: InHand, error: string | null) =>
      settle(message, { state: 'dropped', dueAt: null, reply: Prisma.DbNull, error }),
  };
}

/** How long one try to send may take before another may be made, in seconds. */
const LEASE_S = 60;

/** A message as it was last read; whoever has claimed it since settles it, and nobody else. */
type InHand = Pick<OutboxMessage, 'id' | 'dueAt'>;
