import { type OutboxMessage, Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { NudgedKind } from '../tables.ts';
import type { Due } from './due.ts';
import { HOME, HOME_EVERY_S } from './homes.ts';
import { EDIT_EVERY_S } from './messages.ts';
import { passOn } from './pass-on-writes.ts';

/** Writes the outbox for jobs. */
export function outboxWrites({ tx }: Pick<WriteContext, 'tx'>) {
  /** Writes to a message if its claim is still the given one. */
  async function settle(
    { id, dueAt }: InHand,
    data: Prisma.OutboxMessageUncheckedUpdateManyInput,
  ): Promise<void> {
    await tx.outboxMessage.updateMany({ where: { id, dueAt }, data });
  }

  return {
    /** Merges several messages of nudges due to one person into one, as after an outage or a link. */
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
     * Claims a due message as it was read: a lease on it for one try. Null if another worker has it, or it has changed
     * since it was read. An edit is claimed in spite of changes, which may come faster than it is rendered; `shown` then
     * schedules another. A waiting message is marked as being posted; one that was being posted when its last try was
     * cut off, as unknown. A message to a person stays with the account it is claimed for. In one SQL statement, as
     * every send needs it.
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

    /**
     * Records that the message was posted or edited. Resolves to when the next edit is due: soon if something has changed
     * since, otherwise at `outOfDate`; null if none is.
     */
    async shown(
      { id, version, dueAt, kind }: OutboxMessage,
      at: Date,
      posted: { remoteId: string; place: Prisma.JsonValue },
      outOfDate: Date | null = null,
    ): Promise<Date | null> {
      const again = new Date(at.getTime() + (kind === HOME ? HOME_EVERY_S : EDIT_EVERY_S) * 1000);
      const [row] = await tx.$queryRaw<{ due_at: Date | null }[]>`
        UPDATE messages SET state = 'posted', remote_id = ${posted.remoteId}, place = ${JSON.stringify(posted.place)}::jsonb,
          shown_version = ${version}, sent_at = ${at}, posted_at = COALESCE(posted_at, ${at}::timestamptz), attempts = 0, error = NULL, reply = NULL,
          due_at = CASE WHEN version > ${version} THEN ${again}::timestamptz ELSE ${outOfDate}::timestamptz END
        WHERE id = ${id}::uuid AND due_at = ${dueAt} RETURNING due_at`;
      return row?.due_at ?? null;
    },

    /** Puts the message off until `until`. */
    putOff: (message: InHand, state: 'waiting' | 'unknown' | 'posted', until: Date, error: string) =>
      settle(message, { state, dueAt: until, error }),

    /** Plans what waits in the message of somebody who is away for whoever stands in for them. Resolves to what is due by it. */
    passOn: (messageId: string, kinds: NudgedKind[], given: { now: Date; newId(): string }): Promise<Due[]> =>
      passOn(tx, messageId, kinds, given),

    /** Redirects an unsent message to another of the person's accounts. */
    redirect: (message: InHand, until: Date, error: string) =>
      settle(message, { state: 'waiting', accountId: null, dueAt: until, error }),

    /**
     * Leaves the message as it is until its record changes again. If the bot was let into its channel while it was being sent, it is
     * tried once more, as what rested there was made due before. Resolves to when; null if it rests.
     */
    async rest(
      { id, dueAt }: InHand,
      state: 'waiting' | 'unknown' | 'posted',
      error: string,
      now: Date,
    ): Promise<Date | null> {
      const again = new Date(now.getTime() + 1000);
      const since = new Date((dueAt ?? now).getTime() - LEASE_S * 1000 - TOLD_LATE_MS);
      const [row] = await tx.$queryRaw<{ due_at: Date | null }[]>`
        UPDATE messages AS m SET state = ${state}::message_state, error = ${error}, due_at = CASE WHEN EXISTS (
          SELECT 1 FROM absences WHERE conversation_id = m.conversation_id AND NOT stands AND at >= ${since}
        ) THEN ${again}::timestamptz END
        WHERE id = ${id}::uuid AND due_at = ${dueAt} RETURNING due_at`;
      return row?.due_at ?? null;
    },

    /**
     * Makes due what could not be shown in a Slack tenant and rests with this error, and has its accounts written to again.
     */
    async resume(tenant: string, error: string, now: Date): Promise<void> {
      await tx.$executeRaw`
        WITH reopened AS (
          UPDATE accounts SET is_closed = false WHERE platform = 'slack' AND tenant = ${tenant} AND is_closed
        )
        UPDATE messages SET due_at = ${now}, attempts = 0 FROM conversations
        WHERE conversations.id = conversation_id AND conversations.platform = 'slack' AND conversations.tenant = ${tenant}
          AND due_at IS NULL AND state IN ('waiting', 'posted') AND error = ${error}`;
    },

    /**
     * Gives the message up as its recipient cannot be reached. Resolves to the memberships of theirs for which it is to
     * be looked who takes over.
     */
    async dropUnreached({ id, dueAt }: InHand, now: Date): Promise<string[]> {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        WITH dropped AS (
          UPDATE messages SET state = 'dropped', due_at = NULL, error = 'nobody to reach'
          WHERE id = ${id}::uuid AND due_at = ${dueAt} RETURNING person_id
        )
        UPDATE members SET hand_over_at = ${now} FROM dropped
        WHERE members.person_id = dropped.person_id AND status = 'active' AND until IS NULL AND hand_over_at IS NULL
        RETURNING members.id`;
      return rows.map((row) => row.id);
    },

    /** Gives the message up: it cannot be shown, or no longer has a purpose. */
    drop: (message: InHand, error: string | null) =>
      settle(message, { state: 'dropped', dueAt: null, reply: Prisma.DbNull, error }),
  };
}

/** How long before a claim what was read for it may have been told of, and in whole seconds. */
const TOLD_LATE_MS = 10_000;

/** The lease of a claim, in seconds: after it, another try may be made. */
const LEASE_S = 60;

/** The claim on a message, by its due time: only the worker with the latest claim can settle it. */
type InHand = Pick<OutboxMessage, 'id' | 'dueAt'>;
