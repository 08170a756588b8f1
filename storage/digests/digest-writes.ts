import type { Digest } from '../generated/client.ts';
import type { WriteContext } from '../rows/store-context.ts';
import { digestReads } from './digest-reads.ts';
import type { DigestOf } from './digests.ts';

/** Writes the digests of people and channels. */
export function digestWrites(context: WriteContext<'digest'>) {
  const { tx, newId, audit, wake } = context;
  const reads = digestReads(context);
  return {
    /** Sets when a digest comes. The first one comes at `nextAt`. */
    async set(
      whose: DigestOf,
      when: Pick<Digest, 'every' | 'weekday' | 'time' | 'zone' | 'nextAt'>,
    ): Promise<Digest> {
      const before = await reads.of(whose);
      const create = { ...whose, ...when, id: newId() };
      const digest = await tx.digest.upsert({ where: whose, create, update: when });
      audit('digest', digest.id, before, digest);
      wake([{ job: 'make-digest', id: digest.id, dueAt: digest.nextAt }]);
      return digest;
    },

    async stop(digest: Digest): Promise<void> {
      await tx.digest.deleteMany({ where: { id: digest.id } });
      audit('digest', digest.id, digest, null);
    },

    /**
     * Claims a due digest as it was read; false if another worker has. It covers `sinceAt` to `lastAt`. If
     * the previous digest has not been sent, this one replaces it, and starts where that did.
     */
    async claim(
      { id, ...was }: Digest,
      { sinceAt: from, lastAt, nextAt }: { sinceAt: Date; lastAt: Date; nextAt: Date },
    ): Promise<boolean> {
      const unsent = { subjectId: id, state: 'waiting' } as const;
      const sinceAt = (await tx.outboxMessage.count({ where: unsent })) > 0 ? was.sinceAt : from;
      const { count } = await tx.digest.updateMany({
        where: { id, nextAt: was.nextAt },
        data: { sinceAt, lastAt, nextAt },
      });
      if (count > 0) await tx.outboxMessage.deleteMany({ where: unsent });
      return count > 0;
    },
  };
}
