import type { Role } from '../generated/client.ts';
import { PrismaClientKnownRequestError } from '../generated/internal/prismaNamespace.ts';
import { dayToDate } from '../rows/day.ts';
import type { Transaction } from '../rows/transaction.ts';
import { isUuid } from '../rows/uuid.ts';

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
  /** What the platform called it before. */
  formerNames: string[];
  /** As the platform vouches for it, in lower case; of guests none is kept. */
  email: string | null;
  /** The platform no longer lets us reach it. */
  isClosed: boolean;
  seenAt: Date;
}

/** What a platform tells of an account. */
export type AccountTold = Pick<Account, 'platform' | 'tenant' | 'userId' | 'alias' | 'name' | 'email'>;

const shown = {
  id: true,
  name: true,
  accounts: { select: { platform: true, tenant: true, userId: true } },
} as const;

/** When an account was seen last that nobody has used yet: we reach its person there only if there is no other. */
export const NEVER = new Date(0);

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
      return tx.account.findMany({ where: { OR: either } });
    },

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

    /** Takes on what the platform now tells of an account; a person named as their account was is renamed with it. */
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
      await tx.account.update({ where: { id }, data: now });
      if (person.name !== known.name || person.name === told.name) return;
      await tx.person.update({ where: { id: personId }, data: { name: told.name } });
    },

    /** Notes that the account was just used, so that we reach its person there. */
    async seen(accountId: string): Promise<void> {
      await tx.account.update({ where: { id: accountId }, data: { seenAt: now, isClosed: false } });
    },

    /** Notes that the platform no longer lets us reach the account. */
    async close(accountId: string): Promise<void> {
      await tx.account.updateMany({ where: { id: accountId }, data: { isClosed: true } });
    },

    /** A person's accounts, the one used last first. */
    async accounts(personId: string): Promise<Account[]> {
      return tx.account.findMany({ where: { personId }, orderBy: [{ seenAt: 'desc' }, { id: 'asc' }] });
    },

    async account(id: string): Promise<Account | null> {
      return tx.account.findUnique({ where: { id } });
    },

    /** The roles a person has on a day, in all networks. */
    async roles(personId: string, today: string): Promise<{ networkId: string; role: Role }[]> {
      const day = dayToDate(today);
      return tx.seat.findMany({
        where: {
          personId,
          withdrawn: false,
          AND: [
            { OR: [{ from: null }, { from: { lte: day } }] },
            { OR: [{ until: null }, { until: { gte: day } }] },
          ],
        },
        orderBy: { role: 'asc' },
        select: { networkId: true, role: true },
      });
    },

    /** Up to `limit` people by their id, email address or whole name; not those who turned out to be someone else. */
    async find(who: string, limit: number): Promise<Person[]> {
      const name = { equals: who.trim(), mode: 'insensitive' } as const;
      const found = await tx.person.findMany({
        where: isUuid(who)
          ? { id: who }
          : { OR: [{ name }, { email: name }, { accounts: { some: { email: name } } }] },
        select: shown,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: limit,
      });
      const links = await tx.personLink.findMany({
        where: { fromId: { in: found.map(({ id }) => id) }, unlinkedAt: null },
      });
      return found.filter(({ id }) => !links.some(({ fromId }) => fromId === id));
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
          erasedAt: null,
          OR: [{ name: starts }, { name: { contains: ` ${text}`, mode: 'insensitive' } }],
        },
        select: shown,
        orderBy: { name: 'asc' },
        take: limit,
      });
    },
  };
}
