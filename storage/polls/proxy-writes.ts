import type { Poll, VotingProxy } from '../generated/client.ts';
import type { RollPlace } from '../rolls/rolls.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { Conflict } from '../rows/version.ts';
import { versionedWrites } from '../rows/version-writes.ts';

/** Writes who votes for whom. */
export function proxyWrites(context: WriteContext<'votingProxy'>) {
  const { tx, newId, now, audit } = context;
  const { update } = versionedWrites(context, 'votingProxy', tx.votingProxy, {
    toRow: (row: VotingProxy) => row,
  });

  /** In the open polls of its network, the vote is the giver’s alone again, unless it was given. Resolves to those polls. */
  async function release({ networkId, giverId, holderId }: VotingProxy): Promise<string[]> {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      UPDATE voters v SET proxy_id = NULL FROM polls r
      WHERE r.id = v.poll_id AND r.network_id = ${networkId}::uuid AND r.status = 'open' AND v.voted_at IS NULL
        AND v.person_id = ${giverId}::uuid AND v.proxy_id = ${holderId}::uuid
      RETURNING r.id`;
    return rows.map(({ id }) => id);
  }

  return {
    async add(proxy: Pick<VotingProxy, 'networkId' | 'giverId' | 'holderId'>): Promise<VotingProxy> {
      const row = await tx.votingProxy.create({ data: { ...proxy, id: newId(), createdAt: now } });
      audit('votingProxy', row.id, null, row);
      return row;
    },

    /** Ends a proxy, in open polls too. Resolves to the polls whose vote is the giver’s alone again. */
    async end(proxy: VotingProxy): Promise<string[]> {
      await update(proxy, { withdrawn: true });
      return release(proxy);
    },

    release,
  };
}

/** Writes whose votes others hold in one poll. */
export const heldVoteWrites = ({ tx }: Pick<WriteContext, 'tx'>) => ({
  /**
   * Gives those on the roll of a new poll who have named somebody else on it as their proxy that proxy. Resolves to how many. Where
   * each body has one vote, its deputy gives it and no proxy. Of two that somebody named, as two people who turned out to be one may have, the
   * later counts.
   */
  giveToProxies: ({ id, networkId }: Pick<Poll, 'id' | 'networkId'>): Promise<number> =>
    tx.$executeRaw`
      UPDATE voters v SET proxy_id = p.holder_id FROM proxies p JOIN voters h ON h.person_id = p.holder_id
      WHERE v.poll_id = ${id}::uuid AND h.poll_id = ${id}::uuid AND p.network_id = ${networkId}::uuid AND NOT p.withdrawn
        AND p.giver_id = v.person_id AND p.giver_id <> p.holder_id
        AND NOT EXISTS (SELECT 1 FROM proxies later WHERE later.network_id = p.network_id AND later.giver_id = p.giver_id
          AND NOT later.withdrawn AND (later.created_at, later.id) > (p.created_at, p.id))
        AND v.organisation_id IS NULL AND v.represents_id IS NULL AND v.deputy_id IS NULL`,

  /** Locks a place that is held for another until the transaction ends. Throws `Conflict` if it is held no more. */
  async holdPlace({ id, proxyId }: RollPlace): Promise<void> {
    const count = await tx.$executeRaw`
      UPDATE voters SET proxy_id = proxy_id WHERE id = ${id}::uuid AND proxy_id = ${proxyId}::uuid`;
    if (count === 0) throw new Conflict(`place ${id} is not held by ${proxyId} any more`);
  },

  /** Makes a vote its owner’s alone again. Throws `Conflict` if the proxy has given it meanwhile. */
  async takeBackPlace({ id }: RollPlace): Promise<void> {
    const count = await tx.$executeRaw`
      UPDATE voters SET proxy_id = NULL WHERE id = ${id}::uuid AND voted_at IS NULL`;
    if (count === 0) throw new Conflict(`the vote of place ${id} was given meanwhile`);
  },
});
