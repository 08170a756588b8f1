import type { ReadContext } from '../rows/store-context.ts';

/** The codes by which someone shows that two accounts are theirs, and the tries that were wrong. */
export function linkCodeReads({ tx, now }: ReadContext) {
  return {
    /** Which account a code was shown to, if it can still be used. */
    async offeredBy(codeHash: string): Promise<string | null> {
      const code = await tx.linkCode.findFirst({ where: { codeHash, usedAt: null, expiresAt: { gt: now } } });
      return code?.accountId ?? null;
    },
  };
}
