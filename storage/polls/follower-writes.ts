import { Prisma } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import type { DueJob } from '../tables.ts';
import { followers } from './followers.ts';

/** Brings forward whatever waits for the end of a poll. */
export function followerWrites({ tx, now, wake }: Pick<WriteContext<'poll'>, 'tx' | 'now' | 'wake'>) {
  return {
    async wakeFollowers(pollId: string): Promise<void> {
      for (const { name, followsPoll, due } of followers) {
        const [table, at, poll] = [name, due.at, followsPoll].map((each) => Prisma.raw(`"${each}"`));
        const rows = await tx.$queryRaw<{ id: string }[]>`
          UPDATE ${table} SET ${at} = ${now} WHERE ${poll} = ${pollId}::uuid AND ${at} IS NOT NULL RETURNING id`;
        wake(rows.map(({ id }) => ({ job: due.job as DueJob, id, dueAt: now })));
      }
    },
  };
}
