import type { ReadContext } from '../rows/store-context.ts';

/** Reads the codes with which a person proves that two accounts are theirs. */
export function linkCodeReads({ tx, now }: ReadContext) {
  return {
    /** The account for which a code was made, if the code is still valid. */
    async offeredBy(codeHash: string): Promise<string | null> {
      const code = await tx.linkCode.findFirst({ where: { codeHash, usedAt: null, expiresAt: { gt: now } } });
      return code?.accountId ?? null;
    },
  };
}
