import { Prisma, type VotingProxy } from '../generated/client.ts';
import { belongsInSql, stillBelongs } from '../members/belonging.ts';
import type { RollPlace } from '../rolls/rolls.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { HeldVote } from './proxies.ts';

/** Reads who votes for whom. */
export function proxyReads({ tx, now }: ReadContext) {
  const stands = { withdrawn: false };
  /** The rows `v` that a person holds for somebody who belongs to the network still, as they do. */
  const heldBy = (holderId: string): Prisma.Sql => {
    const holder = Prisma.sql`${holderId}::uuid`;
    const today = Prisma.sql`(${now}::timestamptz AT TIME ZONE n.zone)::date`;
    return Prisma.sql`
      FROM voters v JOIN polls r ON r.id = v.poll_id JOIN networks n ON n.id = r.network_id ${stillBelongs(now, holder)}
      JOIN members g ON g.network_id = n.id AND g.person_id = v.person_id AND ${belongsInSql('g', today)}
      WHERE v.proxy_id = ${holder}`;
  };

  return {
    withIds: (ids: string[]): Promise<VotingProxy[]> =>
      tx.votingProxy.findMany({ where: { id: { in: ids } } }),

    get: (id: string): Promise<VotingProxy | null> => tx.votingProxy.findUnique({ where: { id } }),

    /** Whom somebody has named: one, but for the moment in which another takes their place. */
    ofGiver: (networkId: string, giverId: string): Promise<VotingProxy[]> =>
      tx.votingProxy.findMany({ where: { networkId, giverId, ...stands } }),

    /** Those whose proxy somebody is, the earliest first. */
    ofHolder: (networkId: string, holderId: string): Promise<VotingProxy[]> =>
      tx.votingProxy.findMany({
        where: { networkId, holderId, ...stands },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      }),

    /** The place on the roll of a poll that somebody holds for another; null if they do not, or one of the two has left. */
    async heldPlace(pollId: string, giverId: string, holderId: string): Promise<RollPlace | null> {
      const [place] = await tx.$queryRaw<RollPlace[]>`
        SELECT v.id, v.poll_id AS "recordId", v.person_id AS "personId", v.deputy_id AS "deputyId", v.proxy_id AS "proxyId",
          NULL::uuid AS "networkId", v.voted_at AS "answeredAt" ${heldBy(holderId)} AND v.poll_id = ${pollId}::uuid AND v.person_id = ${giverId}::uuid`;
      return place ?? null;
    },

    /** The first `take` votes that somebody still has to give for others in open polls, by closing time. */
    async toGive(holderId: string, { among, networkId, take }: WhichHeld): Promise<HeldVote[]> {
      const only = [
        ...(networkId === undefined ? [] : [Prisma.sql`AND r.network_id = ${networkId}::uuid`]),
        ...(among ? [Prisma.sql`AND r.id = ANY(${among}::uuid[])`] : []),
      ];
      return tx.$queryRaw<HeldVote[]>`
        SELECT r.id AS "pollId", v.person_id AS "giverId" ${heldBy(holderId)} AND v.voted_at IS NULL
          AND r.status = 'open' AND r.closes_at > ${now} AND n.status = 'active'
          ${only.length === 0 ? Prisma.empty : Prisma.join(only, ' ')}
        ORDER BY r.closes_at, r.id, v.id LIMIT ${take ?? null}::bigint`;
    },

    /** Those who still have to give the vote of another in a poll. */
    async owing(pollId: string): Promise<string[]> {
      const rows = await tx.voter.findMany({
        where: { pollId, votedAt: null, proxyId: { not: null } },
        select: { proxyId: true },
        distinct: ['proxyId'],
      });
      return rows.flatMap(({ proxyId }) => proxyId ?? []);
    },

    /** Those whose open vote in a poll was given by their proxy. */
    async givenInStead(pollId: string): Promise<Set<string>> {
      const rows = await tx.voter.findMany({
        where: { pollId, votedAt: { not: null }, proxyId: { not: null } },
        select: { personId: true },
      });
      return new Set(rows.map(({ personId }) => personId));
    },
  };
}

/** Which held votes to read: those of one network, or of these polls. */
interface WhichHeld {
  among?: string[];
  networkId?: string | undefined;
  take?: number;
}
