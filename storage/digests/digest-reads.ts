import type { Digest } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { DigestOf } from './digests.ts';

/** Reads the weekly digests of people and channels. */
export function digestReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Digest | null> {
      return tx.digest.findUnique({ where: { id } });
    },

    async of(whose: DigestOf): Promise<Digest | null> {
      return tx.digest.findUnique({ where: whose });
    },
  };
}
