import type { QuorumRule } from '../generated/client.ts';
import { lockRow } from '../rows/lock-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';

export type QuorumAsked = Pick<QuorumRule, 'least' | 'share' | 'clinicalMajority' | 'seats'>;

/** Writes the quorum rules of networks. */
export function quorumWrites(context: WriteContext<'quorumRule'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'quorumRule', tx.quorumRule, {
    toRow: (row: QuorumRule) => row,
  });

  return {
    /**
     * Sets a network's rule, or removes it if `asked` is null. Resolves to the id of the rule, or null if
     * there was none to remove.
     */
    async set(networkId: string, asked: QuorumAsked | null, createdById: string): Promise<string | null> {
      await lockRow(tx, 'networks', networkId);
      const before = await tx.quorumRule.findUnique({ where: { networkId } });
      if (before) {
        await update(before, asked === null ? { withdrawn: true } : { ...asked, withdrawn: false });
        return before.id;
      }
      if (asked === null) return null;
      const row = await tx.quorumRule.create({
        data: { ...asked, networkId, createdById, id: newId(), createdAt: now },
      });
      audit('quorumRule', row.id, null, row);
      return row.id;
    },
  };
}
