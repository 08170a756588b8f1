import { PrismaClientKnownRequestError } from './generated/internal/prismaNamespace.ts';
import type { Transaction } from './transaction.ts';

/** A person with the accounts a renderer may name them by. */
export interface Person {
  id: string;
  name: string;
  accounts: { platform: 'slack' | 'teams'; tenant: string; userId: string }[];
}

/** An account as a platform names it: `id` is its user id or its alias. */
export interface AccountKey {
  platform: 'slack' | 'teams';
  tenant: string;
  id: string;
}

/** A person's account, known to us. */
export interface Account {
  id: string;
  personId: string;
  platform: 'slack' | 'teams';
  tenant: string;
  userId: string;
  alias: string | null;
  name: string;
}

const shown = {
  id: true,
  name: true,
  accounts: { select: { platform: true, tenant: true, userId: true } },
} as const;

/** Two requests by someone new may come at once, and both would make their account. */
function unlessMadeMeanwhile(error: unknown): void {
  if (!(error instanceof PrismaClientKnownRequestError && error.code === 'P2002')) throw error;
}

/** People and their accounts. */
export function peopleStore(tx: Transaction, newId: () => string, now: Date) {
  return {
    /** The accounts among `keys` that we know, in no order. */
    async known(keys: AccountKey[]): Promise<Account[]> {
      if (keys.length === 0) return [];
      const either = keys.flatMap(({ platform, tenant, id }) => [
        { platform, tenant, userId: id },
        { platform, tenant, alias: id },
      ]);
      return tx.account.findMany({ where: { OR: either }, omit: { seenAt: true } });
    },

    /** Makes the account and, as nobody has it yet, its person; the same account twice is one. */
    async ensure(account: Omit<Account, 'id' | 'personId'>): Promise<void> {
      const { platform, tenant, userId, alias, name } = account;
      const known = await tx.account.findUnique({
        where: { platform_tenant_userId: { platform, tenant, userId } },
      });
      if (known) {
        await tx.account.update({ where: { id: known.id }, data: { alias: alias ?? known.alias, name } });
        return;
      }
      const accounts = { create: { id: newId(), platform, tenant, userId, alias, name, seenAt: now } };
      await tx.person
        .create({ data: { id: newId(), name, createdAt: now, accounts } })
        .catch(unlessMadeMeanwhile);
    },

    /** Notes that the account was just used, so that we reach its person there. */
    async seen(accountId: string): Promise<void> {
      await tx.account.update({ where: { id: accountId }, data: { seenAt: now } });
    },

    /** Whose account this is, if we know it. */
    async byAccount(key: AccountKey): Promise<Person | null> {
      const [account] = await this.known([key]);
      return account ? tx.person.findUnique({ where: { id: account.personId }, select: shown }) : null;
    },

    /** The people with these ids, by id. */
    async shown(ids: (string | null)[]): Promise<Map<string, Person>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const people = await tx.person.findMany({ where: { id: { in: wanted } }, select: shown });
      return new Map(people.map((person) => [person.id, person]));
    },

    /** Up to `limit` members of a network whose name, or a word of it, starts with `text`. */
    async named(networkId: string, text: string, limit: number): Promise<Person[]> {
      const starts = { startsWith: text, mode: 'insensitive' } as const;
      return tx.person.findMany({
        where: {
          members: { some: { networkId } },
          OR: [{ name: starts }, { name: { contains: ` ${text}`, mode: 'insensitive' } }],
        },
        select: shown,
        orderBy: { name: 'asc' },
        take: limit,
      });
    },
  };
}
