import type { ReadContext } from '../rows/store-context.ts';

/** The messages that records were made of. */
export function sourceReads({ tx }: ReadContext) {
  return {
    /** The addresses of these records' messages, by record; a record that was made of none is left out. */
    async of(recordIds: string[]): Promise<Map<string, string>> {
      const found = await tx.source.findMany({ where: { recordId: { in: recordIds } } });
      return new Map(found.map(({ recordId, url }) => [recordId, url]));
    },
  };
}
