import type { Audit } from '../audit/changes.ts';
import type { FormerName, Network, Prisma, Role } from '../generated/client.ts';
import { dayToDate } from '../rows/day.ts';
import { lockNetwork, lockRecords } from '../rows/locks.ts';
import { nextNumber } from '../rows/numbers.ts';
import type { Transaction } from '../rows/transaction.ts';
import { isUuid } from '../rows/uuid.ts';
import { updateVersion } from '../rows/version.ts';
import type { NumberedKind } from '../tables.ts';
import { findNetworks } from './find-networks.ts';
import { mergeNetworks } from './merge-networks.ts';
import { representativeStore } from './representatives.ts';

export type { FormerName, Network } from '../generated/client.ts';

/** What a network is, besides its name: all of it may be left open. */
export type Details = Partial<
  Pick<Network, 'kind' | 'profession' | 'areaTeam' | 'region' | 'senate' | 'parentId' | 'mainId'>
>;

/** How far networks are followed upwards; deeper is a circle. */
const MOST_LEVELS = 20;

/** Networks, and the invitations into them. */
export function networkStore(tx: Transaction, newId: () => string, now: Date, note: Audit) {
  return {
    ...findNetworks(tx),
    ...representativeStore(tx),

    async create(name: string, zone: string, details: Details = {}): Promise<Network> {
      const network = await tx.network.create({
        data: { ...details, id: newId(), name, zone, createdAt: now },
      });
      note('network', network.id, null, network);
      return network;
    },

    async get(id: string): Promise<Network> {
      return tx.network.findUniqueOrThrow({ where: { id } });
    },

    /** The network with this id, which came from outside and may be anything. */
    async find(id: string): Promise<Network | null> {
      return isUuid(id) ? tx.network.findUnique({ where: { id } }) : null;
    },

    /** The networks with these ids, by id. */
    async shown(ids: (string | null)[]): Promise<Map<string, Network>> {
      const wanted = [...new Set(ids.filter((id) => id !== null))];
      if (wanted.length === 0) return new Map();
      const found = await tx.network.findMany({ where: { id: { in: wanted } } });
      return new Map(found.map((network) => [network.id, network]));
    },

    /** Changes the network; a name it had is kept with the day until which it had it. */
    async update(
      network: Network,
      change: Prisma.NetworkUncheckedUpdateInput & Partial<Network>,
    ): Promise<Network> {
      const after = { ...network, ...change, version: network.version + 1 };
      await updateVersion(tx.network, network, change);
      note('network', network.id, network, after);
      if (after.name !== network.name) {
        await tx.formerName.create({
          data: { id: newId(), networkId: network.id, name: network.name, until: now },
        });
      }
      return after;
    },

    /** Up to `limit` names that the network had before, the last first. */
    async formerNames(networkId: string, limit: number): Promise<FormerName[]> {
      return tx.formerName.findMany({ where: { networkId }, orderBy: { until: 'desc' }, take: limit });
    },

    /** Whether a network is this one or stands somewhere below it. */
    async isWithin(networkId: string, aboveId: string): Promise<boolean> {
      const [row] = await tx.$queryRaw<{ found: boolean }[]>`
        WITH RECURSIVE up AS (
          SELECT id, parent_id, 1 AS level FROM networks WHERE id = ${networkId}::uuid
          UNION ALL
          SELECT n.id, n.parent_id, level + 1 FROM networks n JOIN up ON n.id = up.parent_id WHERE level < ${MOST_LEVELS}
        )
        SELECT EXISTS (SELECT 1 FROM up WHERE id = ${aboveId}::uuid) AS found`;
      return row?.found ?? false;
    },

    /** Has whatever else needs it so wait until we are done: what is counted or shown whole then stays so. */
    lock: (id: string): Promise<void> => lockNetwork(tx, id),

    /**
     * Makes `from` part of `into`: its channels and its members go over, its records stay. Returns the memberships of those
     * who ask to join.
     */
    async merge(from: Network, into: Network): Promise<string[]> {
      await lockRecords(tx, 'networks', [from, into]);
      const askingIds = await mergeNetworks(tx, newId, now, note, from, into);
      await this.update(from, { status: 'merged', mergedIntoId: into.id, parentId: null, mainId: null });
      return askingIds;
    },

    /** The next free number of a kind in a network, given out once. */
    nextNumber: (networkId: string, kind: NumberedKind): Promise<number> => nextNumber(tx, networkId, kind),

    /** Up to `limit` networks, not closed, that the person belongs to on a day, by name. */
    async ofPerson(personId: string, today: string, limit: number): Promise<Network[]> {
      const until = [{ until: null }, { until: { gte: dayToDate(today) } }];
      return tx.network.findMany({
        where: { members: { some: { personId, status: 'active', OR: until } }, status: 'active' },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },

    async invite(networkId: string, codeHash: string, expiresAt: Date, role: Role | null): Promise<void> {
      await tx.invitation.create({ data: { codeHash, networkId, role, createdAt: now, expiresAt } });
      note('invitation', networkId, null, { networkId, expiresAt, role });
    },

    /** Uses an invitation up. What it was for, or null if it is unknown, used or expired. */
    async redeem(codeHash: string): Promise<{ network: Network; role: Role | null } | null> {
      const { count } = await tx.invitation.updateMany({
        where: { codeHash, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) return null;
      const { networkId, role } = await tx.invitation.findUniqueOrThrow({ where: { codeHash } });
      return { network: await tx.network.findUniqueOrThrow({ where: { id: networkId } }), role };
    },
  };
}
