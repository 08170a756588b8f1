import type { Nudge } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reminders. Those due to one person at one time are the lines of one message. */
export function nudgeReads({ tx }: ReadContext) {
  return {
    /** The time zone of the network of the record that a message is first about; null where it is about none. */
    async zoneOf(messageId: string): Promise<string | null> {
      const [network] = await tx.$queryRaw<{ zone: string }[]>`
        SELECT n.zone FROM (SELECT subject_id FROM nudges WHERE message_id = ${messageId}::uuid ORDER BY id LIMIT 1) AS first
        CROSS JOIN LATERAL (
          SELECT network_id FROM actions WHERE id = subject_id UNION ALL SELECT network_id FROM polls WHERE id = subject_id
          UNION ALL SELECT network_id FROM reviews WHERE id = subject_id
          UNION ALL SELECT network_id FROM milestones WHERE id = subject_id
        ) AS record JOIN networks n ON n.id = record.network_id`;
      return network?.zone ?? null;
    },

    /** The records a message is about, in the order in which their reminders were planned, each once. */
    async inMessage(messageId: string): Promise<Pick<Nudge, 'kind' | 'subjectId' | 'plannedAt'>[]> {
      return tx.nudge.findMany({
        where: { messageId },
        distinct: ['subjectId'],
        orderBy: { id: 'asc' },
        select: { kind: true, subjectId: true, plannedAt: true },
      });
    },
  };
}
