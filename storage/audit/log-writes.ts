import type { AuditHead, AuditKey, AuditLog } from '../generated/client.ts';
import { OtherKey } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { Conflict } from '../rows/version.ts';
import type { LoggedChange } from './leaves.ts';

/** A change that is given its place, with the salt of its commitment unless the words were taken out. */
export type PlacedChange = Pick<LoggedChange, 'id' | 'personThen' | 'commitment'> & { salt: string | null };

/** Builds the logs over networks' changes. Needs a transaction that has locked the network. */
export function logWrites({ tx, newId, now, wake }: WriteContext) {
  return {
    /**
     * Gives these changes the next places in the log, in this order, and records what it has grown to and when it is looked
     * at again. Throws `Conflict` if it has grown meanwhile.
     */
    async grow(
      log: AuditLog,
      placed: PlacedChange[],
      grown: Pick<AuditLog, 'size' | 'frontier' | 'nextAt'>,
    ): Promise<void> {
      const { count } = await tx.auditLog.updateMany({ where: { id: log.id, size: log.size }, data: grown });
      if (count === 0) throw new Conflict(`the log of ${log.id} has grown meanwhile`);
      wake([{ job: 'sign-audit', id: log.id, dueAt: grown.nextAt }]);
      if (placed.length === 0) return;
      const rows = placed.map(({ id, personThen, commitment, salt }, at) => ({
        ...{ id, personThen, commitment, salt },
        index: log.size + at,
      }));
      await tx.$executeRaw`
        UPDATE changes AS c SET log_index = p.index, person_then = p."personThen", commitment = p.commitment, salt = p.salt
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS p(id uuid, index int, "personThen" uuid, commitment text, salt text)
        WHERE c.id = p.id`;
    },

    /** Keeps a signed head. Throws `OtherKey` if the sealing key with this check value is not the database's. */
    async addHead(head: Omit<AuditHead, 'id' | 'at'>, check: string): Promise<void> {
      const { networkId, size, root, note, publicKey } = head;
      const count = await tx.$executeRaw`
        INSERT INTO audit_heads (id, network_id, size, root, note, public_key, at)
        SELECT ${newId()}::uuid, ${networkId}::uuid, ${size}, ${root}, ${note}, ${publicKey}, ${now}
        WHERE NOT EXISTS (SELECT 1 FROM sealing_keys WHERE "check" <> ${check})`;
      if (count === 0) throw new OtherKey();
    },

    /** Records that a key has taken the place of another. */
    async addKey(key: Omit<AuditKey, 'at'>): Promise<void> {
      await tx.auditKey.create({ data: { ...key, at: now } });
    },
  };
}
