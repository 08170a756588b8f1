import type { Note } from './changes.ts';
import type { Network, Role } from './generated/client.ts';
import type { Transaction } from './transaction.ts';

export type { Network } from './generated/client.ts';

/** The kinds of record that have short references, and the counter each uses. */
const COUNTERS = { action: 'lastAction', decision: 'lastDecision', meeting: 'lastMeeting' } as const;
export type NumberedKind = keyof typeof COUNTERS;

const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** Networks, their members and the invitations into them. */
export function networkStore(tx: Transaction, newId: () => string, now: Date, note: Note) {
  return {
    async create(name: string, zone: string): Promise<Network> {
      const network = await tx.network.create({ data: { id: newId(), name, zone, createdAt: now } });
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

    /** The next free number of a kind in a network, given out once. */
    async nextNumber(networkId: string, kind: NumberedKind): Promise<number> {
      const counter = COUNTERS[kind];
      const { [counter]: number } = await tx.network.update({
        where: { id: networkId },
        data: { [counter]: { increment: 1 } },
        select: { lastAction: true, lastDecision: true, lastMeeting: true },
      });
      return number;
    },

    /** Up to `limit` networks that the person belongs to, by name. */
    async ofPerson(personId: string, limit: number): Promise<Network[]> {
      return tx.network.findMany({
        where: { members: { some: { personId, status: 'active' } }, status: 'active' },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },

    async invite(networkId: string, codeHash: string, expiresAt: Date, role: Role | null): Promise<void> {
      await tx.invitation.create({ data: { codeHash, networkId, role, createdAt: now, expiresAt } });
      note('invitation', networkId, null, { networkId, expiresAt });
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
