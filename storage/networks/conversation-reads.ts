import { type Conversation, Prisma } from '../generated/client.ts';
import { joinedAs } from '../rows/joined-row.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { type ChannelNamed, channelsNamed } from './absences.ts';
import type { Reach } from './conversations.ts';

/** Reads the conversations in which the bot is spoken to, and the networks they belong to. */
export function conversationReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Conversation> {
      return tx.conversation.findUniqueOrThrow({ where: { id } });
    },

    /** The address at which the bot opens on a platform, as its adapter last told; null if it has told none. */
    async opensAt(platform: Conversation['platform']): Promise<string | null> {
      const [found] = await tx.$queryRaw<[{ address: string }?]>`
        SELECT reference ->> 'opensAt' AS address FROM conversations
        WHERE platform = ${platform}::platform AND reference ->> 'opensAt' IS NOT NULL LIMIT 1`;
      return found?.address ?? null;
    },

    /** Up to `limit` channels of the network. */
    async channels(networkId: string, limit: number): Promise<Conversation[]> {
      return tx.conversation.findMany({
        where: { networkId, kind: 'channel' },
        orderBy: { id: 'asc' },
        take: limit,
      });
    },

    /** These channels, as far as they are known, with the networks they speak for. */
    async named(channels: ChannelNamed): Promise<Pick<Conversation, 'id' | 'networkId'>[]> {
      return tx.$queryRaw<Pick<Conversation, 'id' | 'networkId'>[]>`
        SELECT c.id, c.network_id AS "networkId" FROM conversations c WHERE ${channelsNamed(channels)} ORDER BY c.id`;
    },

    /** Up to `limit` of a network's channels in which the bot can say nothing, the first such first. */
    async absent(networkId: string, limit: number): Promise<Conversation[]> {
      return tx.conversation.findMany({
        where: { networkId, kind: 'channel', absence: { not: null } },
        orderBy: [{ absentSince: 'asc' }, { id: 'asc' }],
        take: limit,
      });
    },

    /**
     * How to reach a person: on the given account, or on the one they used last, of the platform that they
     * chose if they have; in their direct conversation there, if they have one. Null if none of their accounts can be reached. It is one SQL statement,
     * because every reminder needs it.
     */
    async reach(personId: string, accountId: string | null): Promise<Reach | null> {
      const [row] = await tx.$queryRaw<[(Record<string, unknown> & Omit<Reach, 'direct'>)?]>`
        SELECT a.id AS "accountId", a.platform, a.tenant, a.user_id AS "userId", ${direct.columns},
          CASE WHEN d.id IS NULL THEN (
            SELECT reference FROM conversations WHERE platform = a.platform AND tenant = a.tenant LIMIT 1
          ) ELSE d.reference END AS reference
        FROM accounts AS a LEFT JOIN LATERAL (
          SELECT * FROM conversations
          WHERE person_id = a.person_id AND platform = a.platform AND tenant = a.tenant AND kind = 'direct' LIMIT 1
        ) AS d ON true LEFT JOIN nudge_settings AS s ON s.person_id = a.person_id
        WHERE a.person_id = ${personId}::uuid AND NOT a.is_closed
          AND (${accountId}::uuid IS NULL OR a.id = ${accountId}::uuid)
        ORDER BY a.platform IS NOT DISTINCT FROM s.goes_to DESC, a.seen_at DESC LIMIT 1`;
      if (!row) return null;
      const { platform, tenant, userId, reference } = row;
      return { accountId: row.accountId, platform, tenant, userId, direct: direct.rowIn(row), reference };
    },
  };
}

const direct = joinedAs<Conversation>('d', Prisma.ConversationScalarFieldEnum, [
  'platform',
  'kind',
  'absence',
]);
