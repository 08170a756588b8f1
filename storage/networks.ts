import type { Note } from './changes.ts';
import type { Network } from './generated/client.ts';
import type { Transaction } from './transaction.ts';

export type { Network } from './generated/client.ts';

/** The kinds of record that have short references, and the counter each uses. */
const COUNTERS = { action: 'lastAction', decision: 'lastDecision', meeting: 'lastMeeting' } as const;
export type NumberedKind = keyof typeof COUNTERS;

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
        where: { members: { some: { personId } } },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },

    /** Makes people members; once is enough. */
    async join(networkId: string, personIds: string[]): Promise<void> {
      const joined = await tx.member.createManyAndReturn({
        data: personIds.map((personId) => ({ networkId, personId, joinedAt: now })),
        skipDuplicates: true,
      });
      for (const member of joined) note('member', member.personId, null, member);
    },

    async invite(networkId: string, codeHash: string, expiresAt: Date): Promise<void> {
      await tx.invitation.create({ data: { codeHash, networkId, createdAt: now, expiresAt } });
      note('invitation', networkId, null, { networkId, expiresAt });
    },

    /** Uses an invitation up. The network it was for, or null if it is unknown, used or expired. */
    async redeem(codeHash: string): Promise<Network | null> {
      const { count } = await tx.invitation.updateMany({
        where: { codeHash, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) return null;
      const { networkId } = await tx.invitation.findUniqueOrThrow({ where: { codeHash } });
      return tx.network.findUniqueOrThrow({ where: { id: networkId } });
    },
  };
}
