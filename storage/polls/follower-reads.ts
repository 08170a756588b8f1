import { Prisma } from '../generated/client.ts';
import type { ReadContext } from '../rows/store-context.ts';
import { followers } from './followers.ts';

/** Reads whether something waits for a poll to end, such as an election. */
export function followerReads({ tx }: ReadContext) {
  return {
    /** Whether a poll belongs to something else, which has opened it. */
    async isFollowed(pollId: string): Promise<boolean> {
      const any = followers.map(({ name, followsPoll }) => {
        const [table, poll] = [name, followsPoll].map((each) => Prisma.raw(`"${each}"`));
        return Prisma.sql`EXISTS (SELECT 1 FROM ${table} WHERE ${poll} = ${pollId}::uuid)`;
      });
      const [row] = await tx.$queryRaw<{ is: boolean }[]>`SELECT ${Prisma.join(any, ' OR ')} AS is`;
      return row?.is === true;
    },
  };
}
