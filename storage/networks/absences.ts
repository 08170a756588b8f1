import { type Absence, Prisma } from '../generated/client.ts';

export type { AbsenceCause } from '../generated/client.ts';

/** One channel by its address, and with `teamId` every channel of that team. */
export interface ChannelNamed {
  platform: 'slack' | 'teams';
  tenant: string;
  address: string;
  teamId: string | null;
}

/** What a platform tells of places: whether a cause keeps the bot from them, and what they are called. */
export interface ToldOfPlace {
  absence?: Pick<Absence, 'cause' | 'stands'> | undefined;
  name?: string | undefined;
  teamName?: string | undefined;
  /** The address at which the platform is reached, where the bot was just added. */
  serviceUrl?: string | undefined;
}

/** SQL for whether the conversation `c` is one of those. */
export const channelsNamed = ({ platform, tenant, address, teamId }: ChannelNamed): Prisma.Sql => Prisma.sql`
  (c.platform = ${platform}::platform AND c.tenant = ${tenant} AND (c.address = ${address}
    OR ${teamId}::text IS NOT NULL AND c.reference ->> 'teamId' = ${teamId}))`;
