import type { Conversation, Network, Role } from '../generated/client.ts';
import { lockAsRead, lockNetworkTree, lockRecords, lockRow, shareNetwork } from '../rows/lock-writes.ts';
import { nextNumber, numberInAll } from '../rows/number-writes.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { versionedWrites } from '../rows/version-writes.ts';
import type { NumberedKind } from '../tables.ts';
import { mergeNetworks } from './merge-network-writes.ts';
import type { Details } from './networks.ts';

/** Writes networks and invitations. */
export function networkWrites(
  context: WriteContext<'network' | 'member' | 'conversation' | 'seat' | 'invitation'>,
) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'network', tx.network, { toRow: (row: Network) => row });

  return {
    async create(name: string, zone: string, details: Details = {}): Promise<Network> {
      const network = await tx.network.create({
        data: { ...details, id: newId(), name, zone, createdAt: now },
      });
      audit('network', network.id, null, network);
      return network;
    },

    /** Changes the network. A former name is kept, with the time until which it was used. */
    async update(network: Network, change: Partial<Network>): Promise<Network> {
      const after = await update(network, change);
      if (after.name !== network.name) {
        await tx.formerName.create({
          data: { id: newId(), networkId: network.id, name: network.name, until: now },
        });
      }
      return after;
    },

    /** Gives the network back the name that it had before it was renamed last, as if that had not been. */
    async takeBackName(network: Network, change: Partial<Network> & Pick<Network, 'name'>): Promise<void> {
      await update(network, change);
      const where = { networkId: network.id, name: change.name };
      const last = await tx.formerName.findFirst({ where, orderBy: { until: 'desc' } });
      if (last) await tx.formerName.delete({ where: { id: last.id } });
    },

    /**
     * Locks the network until the transaction ends, so that what is counted in it, or shown of it, stays
     * true.
     */
    lock: (id: string): Promise<void> => lockRow(tx, 'networks', id),

    /**
     * Locks a network as it was read. Throws `Conflict` if it, or the network of this conversation, has
     * changed since.
     */
    lockAsRead: (network: Network, conversation: Pick<Conversation, 'id' | 'networkId'>): Promise<void> =>
      lockAsRead(tx, network, conversation),

    /** Locks the names and the hierarchy of networks until the transaction ends. */
    lockTree: (): Promise<void> => lockNetworkTree(tx),

    /**
     * Merges `from` into `into`: its channels and members move, and its records stay. Resolves to the ids of
     * its requests to join.
     */
    async merge(from: Network, into: Network): Promise<string[]> {
      await lockRecords(tx, 'networks', [from, into]);
      const askingIds = await mergeNetworks(context, from, into);
      await this.update(from, { status: 'merged', mergedIntoId: into.id, parentId: null, mainId: null });
      return askingIds;
    },

    /** Takes the next number of a kind in a network. A number is never given out twice. */
    nextNumber: (networkId: string, kind: NumberedKind): Promise<number> => nextNumber(tx, networkId, kind),

    /** The number that was taken in a network, or the least later one that is free in all of the others too. Only for a transaction that is `alone`. */
    numberInAll: (
      kind: NumberedKind,
      taken: { networkId: string; number: number },
      others: string[],
    ): Promise<number> => numberInAll(tx, kind, taken, others),

    /** Takes a shared lock on a network other than the request’s own, until the transaction ends. */
    share: (id: string): Promise<void> => shareNetwork(tx, id),

    async invite(networkId: string, codeHash: string, expiresAt: Date, role: Role | null): Promise<void> {
      await tx.invitation.create({ data: { codeHash, networkId, role, createdAt: now, expiresAt } });
      audit('invitation', networkId, null, { networkId, expiresAt, role });
    },

    /**
     * Redeems an invitation. Resolves to what it was for and when it was made, or null if it is unknown, used
     * or expired. Locks the network until the transaction ends.
     */
    async redeem(codeHash: string): Promise<{ network: Network; role: Role | null; madeAt: Date } | null> {
      const known = await tx.invitation.findUnique({ where: { codeHash } });
      if (known) await lockRow(tx, 'networks', known.networkId);
      const { count } = await tx.invitation.updateMany({
        where: { codeHash, usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
      });
      if (count === 0) return null;
      const { networkId, role, createdAt } = await tx.invitation.findUniqueOrThrow({ where: { codeHash } });
      const network = await tx.network.findUniqueOrThrow({ where: { id: networkId } });
      return { network, role, madeAt: createdAt };
    },
  };
}
