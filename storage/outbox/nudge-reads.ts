import { type Nudge, type OutboxMessage, Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { networkInSql, tables } from '../tables.ts';

/** A record that a message is about. */
export type NudgeInMessage = Pick<
  Nudge,
  'kind' | 'subjectId' | 'plannedAt' | 'dueAt' | 'isGiving' | 'isSnoozed'
>;

/** Reads nudges. Those due to one person at one time are the lines of one message. */
export function nudgeReads({ tx }: ReadContext) {
  return {
    /** The time zone of the network of the message's first record; null if it has none. */
    async zoneOf(messageId: string): Promise<string | null> {
      const [first] = await tx.$queryRaw<Pick<Nudge, 'kind' | 'subjectId'>[]>`
        SELECT kind, subject_id AS "subjectId" FROM nudges WHERE message_id = ${messageId}::uuid ORDER BY id LIMIT 1`;
      const table = tables.find(({ record }) => record === first?.kind);
      const networkId = table && networkInSql(table, 't');
      if (!first || !networkId) return null;
      const [network] = await tx.$queryRaw<{ zone: string }[]>`
        SELECT n.zone FROM ${Prisma.raw(table.name)} AS t JOIN networks AS n ON n.id = ${Prisma.raw(networkId)}
        WHERE t.id = ${first.subjectId}::uuid`;
      return network?.zone ?? null;
    },

    /**
     * The records of a message, each once, in the order in which their nudges were planned. If one nudge says
     * that the record was given to the person, that one counts. What they put off until later is left out.
     */
    async inMessage(messageId: string, now: Date): Promise<NudgeInMessage[]> {
      return tx.$queryRaw<NudgeInMessage[]>`
        SELECT kind, subject_id AS "subjectId", planned_at AS "plannedAt", due_at AS "dueAt",
          is_giving AS "isGiving", is_snoozed AS "isSnoozed" FROM (
          SELECT DISTINCT ON (n.subject_id) n.* FROM nudges AS n JOIN messages AS m ON m.id = n.message_id
          WHERE n.message_id = ${messageId}::uuid AND NOT ${isPutOff(now)}
          ORDER BY n.subject_id, n.is_giving DESC, n.id
        ) AS first ORDER BY id`;
    },

    /** The message with these nudges that was last sent to a person, or this one if it is theirs; null if there is none. */
    async sentTo(personId: string, messageId?: string): Promise<OutboxMessage | null> {
      const where = { personId, kind: 'person.nudges', postedAt: { not: null } };
      return messageId === undefined
        ? tx.outboxMessage.findFirst({ where, orderBy: { postedAt: 'desc' } })
        : tx.outboxMessage.findFirst({ where: { ...where, id: messageId } });
    },

    /** The last message with nudges about a record that a person was sent; null if there is none. */
    async lastAbout(subjectId: string, personId: string): Promise<OutboxMessage | null> {
      const last = await tx.nudge.findFirst({
        where: { subjectId, personId, message: { postedAt: { not: null } } },
        orderBy: { dueAt: 'desc' },
        select: { message: true },
      });
      return last?.message ?? null;
    },

    /** The first nudges still to come to a person, or to them about one record, earliest first. */
    async upcoming(
      personId: string,
      now: Date,
      take: number,
      subjectId: string | null = null,
    ): Promise<NudgeInMessage[]> {
      return tx.$queryRaw<NudgeInMessage[]>`
        SELECT n.kind, n.subject_id AS "subjectId", n.planned_at AS "plannedAt",
          GREATEST(m.due_at, n.due_at) AS "dueAt", n.is_giving AS "isGiving", n.is_snoozed AS "isSnoozed"
        FROM messages AS m JOIN nudges AS n ON n.message_id = m.id
        WHERE m.person_id = ${personId}::uuid AND m.kind = 'person.nudges' AND m.state = 'waiting' AND m.due_at > '-infinity'
          AND (${subjectId}::uuid IS NULL OR n.subject_id = ${subjectId}::uuid) AND NOT ${isPutOff(now)}
        ORDER BY m.due_at, n.id LIMIT ${take}`;
    },

    /** Which kind each of these records is of, about which a person was to be reminded. */
    async kindsOf(personId: string, subjectIds: string[]): Promise<Pick<Nudge, 'kind' | 'subjectId'>[]> {
      return tx.nudge.findMany({
        where: { personId, subjectId: { in: subjectIds } },
        distinct: ['kind', 'subjectId'],
        select: { kind: true, subjectId: true },
      });
    },

    /** How many messages with nudges were sent to a person since an instant. */
    async countSince(personId: string, since: Date): Promise<number> {
      return tx.outboxMessage.count({ where: { personId, kind: 'person.nudges', postedAt: { gte: since } } });
    },
  };
}

/**
 * SQL for whether the nudge `n` of a message `m` gives way to one by which its person put the record off: it fell due
 * meanwhile, or was not sent when they did; or they put it off once more since. What another asked for gives way to none.
 */
const isPutOff = (now: Date): Prisma.Sql => Prisma.sql`(NOT n.is_giving AND NOT n.is_asked AND EXISTS (
  SELECT 1 FROM nudges AS s WHERE s.subject_id = n.subject_id AND s.kind = n.kind AND s.person_id = n.person_id
    AND s.is_snoozed AND s.id <> n.id AND CASE WHEN n.is_snoozed THEN s.planned_at > n.planned_at AND (s.planned_at < n.due_at OR m.state = 'waiting')
      ELSE s.due_at > n.due_at AND (s.planned_at < n.due_at OR m.state = 'waiting' AND s.due_at > ${now}) END))`;
