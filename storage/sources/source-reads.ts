import type { ReadContext } from '../rows/store-context.ts';

/** The messages that records were made of. */
export function sourceReads({ tx }: ReadContext) {
  return {
    /**
     * The addresses of these records' messages, by record; a record that was made of none is left out. In SQL
     * of our own, as every card asks for it.
     */
    async of(recordIds: string[]): Promise<Map<string, string>> {
      const found = await tx.$queryRaw<{ recordId: string; url: string }[]>`
        SELECT record_id AS "recordId", url FROM sources WHERE record_id = ANY(${recordIds}::uuid[])`;
      return new Map(found.map(({ recordId, url }) => [recordId, url]));
    },
  };
}
