import type { PlainSummary } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { isUuid } from '../rows/uuid.ts';

/** Reads what minutes leave out of their redacted version, and what they say in plain English. */
export function versionsReads({ tx }: ReadContext) {
  return {
    /** Those of these records that are confidential by a mark of their own. */
    async marked(recordIds: string[]): Promise<Set<string>> {
      const found = await tx.confidentialLine.findMany({
        where: { recordId: { in: recordIds.filter(isUuid) }, withdrawn: false },
        select: { recordId: true },
      });
      return new Set(found.map(({ recordId }) => recordId));
    },

    /**
     * Those of these agenda items that are confidential: by a mark of their own, or because they are a copy of one that is, or
     * ask to ratify a decision that is, or that was made under one.
     */
    async confidentialItems(itemIds: string[]): Promise<Set<string>> {
      if (itemIds.length === 0) return new Set();
      const found = await tx.$queryRaw<{ item: string }[]>`
        WITH RECURSIVE traced (item, at, copy_of_id, ratifies_id) AS (
          SELECT id, id, copy_of_id, ratifies_id FROM agenda_items WHERE id = ANY(${itemIds}::uuid[])
          UNION
          SELECT t.item, i.id, i.copy_of_id, i.ratifies_id
          FROM traced AS t LEFT JOIN decisions AS d ON d.id = t.ratifies_id
          JOIN agenda_items AS i ON i.id IN (t.copy_of_id, d.item_id)
        )
        SELECT DISTINCT t.item FROM traced AS t
        JOIN confidential_lines AS c ON c.record_id IN (t.at, t.ratifies_id) WHERE NOT c.withdrawn`;
      return new Set(found.map(({ item }) => item));
    },

    /** What a meeting and its items came to, in plain English. */
    inPlainEnglish: (meetingId: string): Promise<PlainSummary[]> =>
      tx.plainSummary.findMany({ where: { meetingId, withdrawn: false }, orderBy: { id: 'asc' } }),
  };
}
