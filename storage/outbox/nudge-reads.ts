import { type Nudge, Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { networkInSql, tables } from '../tables.ts';

/** A record that a message is about. */
export type NudgeInMessage = Pick<Nudge, 'kind' | 'subjectId' | 'plannedAt' | 'dueAt' | 'isGiving'>;

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
     * that the record was given to the person, that one counts.
     */
    async inMessage(messageId: string): Promise<NudgeInMessage[]> {
      return tx.$queryRaw<NudgeInMessage[]>`
        SELECT kind, subject_id AS "subjectId", planned_at AS "plannedAt", due_at AS "dueAt",
          is_giving AS "isGiving" FROM (
          SELECT DISTINCT ON (subject_id) * FROM nudges WHERE message_id = ${messageId}::uuid ORDER BY subject_id, is_giving DESC, id
        ) AS first ORDER BY id`;
    },
  };
}
