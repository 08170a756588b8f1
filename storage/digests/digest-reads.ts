import type { Digest as DigestRow } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Digest, DigestOf } from './digests.ts';

/** Reads the regular digests of people and channels; those that were stopped are none. */
export function digestReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Digest | null> {
      return unlessStopped(await tx.digest.findUnique({ where: { id } }));
    },

    async of(whose: DigestOf): Promise<Digest | null> {
      return unlessStopped(await tx.digest.findUnique({ where: whose }));
    },
  };
}

const unlessStopped = (row: DigestRow | null): Digest | null => {
  const { nextAt } = row ?? {};
  return row && nextAt ? { ...row, nextAt } : null;
};
