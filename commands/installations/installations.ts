import { OtherKey } from '../../storage/rolls/rolls.ts';
import type { Storage } from '../../storage/store.ts';
import { toldAt } from '../dates/told-at.ts';
import type { Log } from '../log.ts';
import type { Sealing } from '../sealing/sealing.ts';

/** The error of a message for a tenant in which the bot is no longer installed; such messages go on once it is again. */
export const NOT_INSTALLED = 'the bot is not installed there';

/** A tenant in which the bot was installed, with its secret: the tokens, in whatever form the adapter keeps them. */
export interface NewInstallation {
  tenant: string;
  /** What people call the tenant. */
  name: string;
  secret: string;
}

/** The tenants in which the bot was installed by people there, rather than by a setting. */
export interface Installations {
  /** The secret of a tenant; null if the bot is not installed there. */
  find(tenant: string): Promise<string | null>;
  /** Stores an installation, or its renewed secret. What waited for it goes on. */
  keep(installation: NewInstallation): Promise<void>;
  /**
   * Ends an installation as of `since`, or now if that is no time, or none that has come; one that was made after that stands. Its records are kept. Resolves to whether there
   * ever was one.
   */
  end(tenant: string, since: Date): Promise<boolean>;
}

interface InstallationsOptions {
  storage: Pick<Storage, 'installations' | 'outbox'>;
  sealing: Sealing;
  now(): Date;
  log: Log;
}

/** The id by which the secret of a tenant is sealed, so that it opens as nothing else. */
const sealedAs = (tenant: string): string => `installation:${tenant}`;

/** Opens the secret of a tenant. Throws `Unopenable` if it was sealed with another key. */
export const openSecret = (sealing: Sealing, tenant: string, sealed: Uint8Array): string =>
  sealing.open(sealed, sealedAs(tenant));

/** Keeps the installations in the database, with their secrets sealed. */
export function createInstallations({ storage, sealing, now, log }: InstallationsOptions): Installations {
  return {
    async find(tenant) {
      const sealed = await storage.installations.sealed(tenant);
      return sealed && openSecret(sealing, tenant, sealed);
    },

    async keep({ tenant, name, secret }) {
      const sealed = sealing.seal(secret, sealedAs(tenant));
      await storage.installations
        .put({ tenant, name, sealed, check: sealing.check }, now())
        .catch(sayOtherKey);
      await storage.outbox.resume(tenant, NOT_INSTALLED, now());
    },

    async end(tenant, since) {
      const { isKnown, isEnded } = await storage.installations.end(tenant, toldAt(since, now()), now());
      if (isEnded)
        log.warn({ platform: 'slack', tenant }, 'the bot was removed from a workspace; its records are kept');
      return isKnown;
    },
  };
}

/** Says what to do where the key was rotated and this bot has the old one. */
function sayOtherKey(error: unknown): never {
  if (!(error instanceof OtherKey)) throw error;
  throw new Error('this bot has another SEALING_KEY than its database; start it again with the new one', {
    cause: error,
  });
}

/** Seals the secrets of all installations with another key. For the transaction in which the key is rotated. */
export async function resealInstallations(
  store: Parameters<Parameters<Storage['transaction']>[2]>[0],
  before: Sealing,
  after: Sealing,
): Promise<void> {
  for (const { tenant, sealed } of await store.installations.lockAll()) {
    const secret = openSecret(before, tenant, sealed);
    await store.installations.reseal(tenant, after.seal(secret, sealedAs(tenant)));
  }
}
