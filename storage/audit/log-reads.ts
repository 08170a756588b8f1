import type { AuditHead, AuditKey, AuditLog, Change } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';

/** Reads the logs over networks' changes: how far each is built, and the heads that were signed. */
export function logReads({ tx }: ReadContext) {
  return {
    async get(networkId: string): Promise<AuditLog | null> {
      return tx.auditLog.findUnique({ where: { id: networkId } });
    },

    /** The head that was signed last. */
    async head(networkId: string): Promise<AuditHead | null> {
      return tx.auditHead.findFirst({ where: { networkId }, orderBy: { size: 'desc' } });
    },

    /** All heads of a network, the first first. */
    async heads(networkId: string): Promise<AuditHead[]> {
      return tx.auditHead.findMany({ where: { networkId }, orderBy: { size: 'asc' } });
    },

    /** The keys that have taken the place of others, in order. */
    async keys(): Promise<AuditKey[]> {
      return tx.auditKey.findMany({ orderBy: { at: 'asc' } });
    },

    /** The first changes of a network that have no place in its log yet. */
    async withoutPlace(networkId: string, take: number): Promise<Change[]> {
      return tx.change.findMany({
        where: { networkId, logIndex: null },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
        take,
      });
    },

    /** The changes from this place in the log on, in order. */
    async placed(networkId: string, from: number, take: number): Promise<Change[]> {
      return tx.change.findMany({
        where: { networkId, logIndex: { gte: from } },
        orderBy: { logIndex: 'asc' },
        take,
      });
    },
  };
}
