import type { Prisma } from '../generated/client.ts';
import { openHome } from '../outbox/home-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { acquaintAll } from './acquaint-all-writes.ts';
import { type Account, type AccountTold, NEVER } from './people.ts';

/**
 * Stores what the platforms tell of accounts. This changes no record of a network, so it is not audited, and is written outside
 * the request's transaction.
 */
export function acquaintanceWrites({ tx, newId, now }: Pick<WriteContext, 'tx' | 'newId' | 'now'>) {
  return {
    /**
     * Creates the account with a new person, or updates a known one. Idempotent. `seenAt` is when its person used the bot; left
     * out if someone else named them.
     */
    async ensure(told: AccountTold, seenAt = NEVER): Promise<void> {
      const { platform, tenant, userId } = told;
      const known = await tx.account.findUnique({
        where: { platform_tenant_userId: { platform, tenant, userId } },
        include: { person: true },
      });
      if (known) return this.update(known, told);
      await acquaintAll({ tx, newId, now }, [told], seenAt);
    },

    /** Creates those of many accounts that are new. Those that are known stay as they are. */
    ensureAll: (told: AccountTold[]): Promise<void> => acquaintAll({ tx, newId, now }, told),

    /**
     * Updates an account's profile; also the person's name, if it was the account's. A person erased or renamed since
     * the account was read is not changed.
     */
    async update(known: Account & { person: { name: string } }, told: AccountTold): Promise<void> {
      const { id, personId, person, alias, email } = known;
      const formerNames = new Set(known.formerNames).add(known.name);
      formerNames.delete(told.name);
      const now = {
        name: told.name,
        formerNames: [...formerNames],
        alias: told.alias ?? alias,
        email: told.email ?? email,
        isClosed: false,
      };
      await tx.account.updateMany({ where: { id }, data: now });
      if (person.name !== known.name || person.name === told.name) return;
      await tx.person.updateMany({ where: { id: personId, name: known.name }, data: { name: told.name } });
    },

    /** Records that the account was just used, so that its person is reached there. */
    async seen(accountId: string): Promise<void> {
      await tx.account.updateMany({ where: { id: accountId }, data: { seenAt: now, isClosed: false } });
    },

    /** Records that a person has their home open on this account, and where it is to be drawn again. It was drawn just now. */
    openHome: (account: Pick<Account, 'id' | 'personId'>, place: Prisma.InputJsonValue): Promise<void> =>
      openHome(tx, account, place, { newId, now }),

    /** Records that the account can no longer be reached. */
    async close(accountId: string): Promise<void> {
      await tx.account.updateMany({ where: { id: accountId }, data: { isClosed: true } });
    },
  };
}
