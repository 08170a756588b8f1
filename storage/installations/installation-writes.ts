import type { Installation } from '../generated/client.ts';
import { OtherKey } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';

/** An installation with its tokens sealed by the key with the check value `check`. */
export interface SealedInstallation extends Pick<Installation, 'tenant' | 'name'> {
  sealed: Uint8Array;
  check: string;
}

/** Writes the installations by OAuth. */
export const installationWrites = ({ tx }: Pick<WriteContext, 'tx'>) => ({
  /** Stores an installation and its new tokens. Throws `OtherKey` if they are not sealed with the database's key. */
  async put({ tenant, name, sealed, check }: SealedInstallation, now: Date): Promise<void> {
    const bytes = new Uint8Array(sealed);
    const count = await tx.$executeRaw`
      INSERT INTO installations (tenant, name, sealed, renewed_at)
      SELECT ${tenant}, ${name}, ${bytes}, ${now} WHERE NOT EXISTS (SELECT 1 FROM sealing_keys WHERE "check" <> ${check})
      ON CONFLICT (tenant) DO UPDATE
        SET name = excluded.name, sealed = excluded.sealed, renewed_at = excluded.renewed_at, ended_at = NULL`;
    if (count === 0) throw new OtherKey();
  },

  /**
   * Ends an installation and destroys its tokens, unless they were renewed after `since`, when this was last known to be
   * so. Resolves to whether the tenant ever had one, and whether it was ended now.
   */
  async end(tenant: string, since: Date, now: Date): Promise<{ isKnown: boolean; isEnded: boolean }> {
    const [row] = await tx.$queryRaw<[{ is_known: boolean; is_ended: boolean }]>`
      WITH ended AS (
        UPDATE installations SET sealed = NULL, ended_at = ${now}
        WHERE tenant = ${tenant} AND sealed IS NOT NULL AND renewed_at <= ${since} RETURNING 1
      )
      SELECT EXISTS (SELECT 1 FROM installations WHERE tenant = ${tenant}) AS is_known,
        EXISTS (SELECT 1 FROM ended) AS is_ended`;
    return { isKnown: row.is_known, isEnded: row.is_ended };
  },

  /** All installations that have tokens, locked until the transaction ends. */
  lockAll: (): Promise<{ tenant: string; sealed: Uint8Array }[]> =>
    tx.$queryRaw`SELECT tenant, sealed FROM installations WHERE sealed IS NOT NULL ORDER BY tenant FOR NO KEY UPDATE`,

  /** Replaces the sealed tokens by the same ones sealed anew. */
  async reseal(tenant: string, sealed: Uint8Array): Promise<void> {
    const bytes = new Uint8Array(sealed);
    await tx.$executeRaw`UPDATE installations SET sealed = ${bytes} WHERE tenant = ${tenant}`;
  },
});
