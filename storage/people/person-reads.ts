import type { Role } from '../generated/client.ts';
import { runsWhere } from '../members/belonging.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { isUuid } from '../rows/uuid.ts';
import type { Account, AccountKey, Person } from './people.ts';

/** Reads people and their accounts. */
export function personReads({ tx }: ReadContext) {
  return {
    /** The accounts with these keys that we know, in no particular order. */
    async known(keys: AccountKey[]): Promise<Account[]> {
      if (keys.length === 0) return [];
      const either = keys.flatMap(({ platform, tenant, id }) => [
        { platform, tenant, userId: id },
        { platform, tenant, alias: id },
      ]);
      return tx.account.findMany({ where: { OR: either } });
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
      return tx.seat.findMany({
        where: {
          personId,
          withdrawn: false,
          ...runsWhere(today),
        },
        orderBy: { role: 'asc' },
        select: { networkId: true, role: true },
      });
    },

    /**
     * Up to `limit` people by their id, email address or whole name; not those who turned out to be someone
     * else.
     */
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

    /** The person with this account; null if we do not know it. */
    async byAccount(key: AccountKey): Promise<Person | null> {
      const [account] = await this.known([key]);
      return account ? tx.person.findUnique({ where: { id: account.personId }, select: shown }) : null;
    },

    /** The people with these ids, by id. In SQL of our own, because every card and list needs it. */
    async shown(ids: (string | null)[]): Promise<Map<string, Person>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const people = await tx.$queryRaw<Person[]>`
        SELECT p.id, p.name, ARRAY(
          SELECT jsonb_build_object('platform', platform, 'tenant', tenant, 'userId', user_id) FROM accounts WHERE person_id = p.id
        ) AS accounts FROM people AS p WHERE p.id = ANY(${wanted}::uuid[])`;
      return new Map(people.map((person) => [person.id, person]));
    },

    /** The names of all present and former members of a network, or of the first `take`, by which commands may name them. */
    async namesIn(networkId: string, take?: number): Promise<Pick<Person, 'id' | 'name'>[]> {
      return tx.person.findMany({
        where: { members: { some: { networkId } }, erasedAt: null },
        select: { id: true, name: true },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        ...(take !== undefined && { take }),
      });
    },

    /** Whether a network has a channel in another place than this, or somebody who has no account here; the channels tell sooner. */
    async isAnyElsewhere(networkId: string, { platform, tenant }: Omit<AccountKey, 'id'>): Promise<boolean> {
      const [found] = await tx.$queryRaw<[{ any: boolean }]>`
        SELECT EXISTS (
          SELECT 1 FROM conversations WHERE network_id = ${networkId}::uuid AND (platform::text, tenant) <> (${platform}, ${tenant})
        ) OR EXISTS (
          SELECT 1 FROM members m JOIN people p ON p.id = m.person_id
          WHERE m.network_id = ${networkId}::uuid AND p.erased_at IS NULL AND NOT EXISTS (
            SELECT 1 FROM accounts a WHERE a.person_id = p.id AND a.platform::text = ${platform} AND a.tenant = ${tenant}
          )
        ) AS any`;
      return found.any;
    },
  };
}

const shown = {
  id: true,
  name: true,
  accounts: { select: { platform: true, tenant: true, userId: true } },
} as const;
