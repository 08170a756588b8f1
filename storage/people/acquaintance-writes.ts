import { PrismaClientKnownRequestError } from '../generated/internal/prismaNamespace.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { type Account, type AccountTold, NEVER } from './people.ts';

/**
 * What the platforms tell of accounts, as they come to be known. It changes no record of a network, so nothing of it is
 * told to the audit, and it is written by itself, outside the transaction of what is asked.
 */
export function acquaintanceWrites({ tx, newId, now }: Pick<WriteContext, 'tx' | 'newId' | 'now'>) {
  return {
    /**
     * Makes the account, and a person whose it is. One that is known takes on what the platform now tells; the same
     * account twice is one. `seenAt` is when its person was there, unless someone else spoke of them.
     */
    async ensure(told: AccountTold, seenAt = NEVER): Promise<void> {
      const { platform, tenant, userId } = told;
      const known = await tx.account.findUnique({
        where: { platform_tenant_userId: { platform, tenant, userId } },
        include: { person: true },
      });
      if (known) return this.update(known, told);
      const accounts = { create: { id: newId(), ...told, seenAt } };
      await tx.person
        .create({ data: { id: newId(), name: told.name, createdAt: now, accounts } })
        .catch(unlessMadeMeanwhile);
    },

    /**
     * Takes on what the platform now tells of an account; a person named as their account was is renamed with it. Who has been
     * forgotten since it was read, or renamed, is let be.
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

    /** Notes that the account was just used, so that we reach its person there. */
    async seen(accountId: string): Promise<void> {
      await tx.account.updateMany({ where: { id: accountId }, data: { seenAt: now, isClosed: false } });
    },

    /** Notes that the platform no longer lets us reach the account. */
    async close(accountId: string): Promise<void> {
      await tx.account.updateMany({ where: { id: accountId }, data: { isClosed: true } });
    },
  };
}

/** Two requests by someone new may come at once, and both would make their account. */
function unlessMadeMeanwhile(error: unknown): void {
  if (!(error instanceof PrismaClientKnownRequestError && error.code === 'P2002')) throw error;
}
