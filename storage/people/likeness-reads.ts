import type { Likeness } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Two people who may be one, as seen from one of them. */
export type { Likeness } from '../generated/client.ts';

/** Reads the questions whether two people are one. */
export function likenessReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Likeness | null> {
      return tx.likeness.findUnique({ where: { id } });
    },

    /** The same question as put to the other. */
    async reverse({ personId, otherId }: Likeness): Promise<Likeness | null> {
      return tx.likeness.findUnique({
        where: { personId_otherId: { personId: otherId, otherId: personId } },
      });
    },
  };
}
