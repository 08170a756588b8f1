import type { WriteContext } from '../rows/store-context.ts';
import { digestReads } from './digest-reads.ts';
import type { Digest, DigestOf } from './digests.ts';

/** Writes the digests of people and channels. */
export function digestWrites(context: WriteContext<'digest'>) {
  const { tx, newId, audit, wake } = context;
  const reads = digestReads(context);
  return {
    /** Sets when a digest comes. The first one comes at `nextAt`. */
    async set(
      whose: DigestOf,
      when: Pick<Digest, 'every' | 'weekday' | 'time' | 'zone' | 'nextAt' | 'byDefault'>,
    ): Promise<Digest> {
      const before = await reads.of(whose);
      const create = { ...whose, ...when, id: newId() };
      const row = await tx.digest.upsert({ where: whose, create, update: when });
      const digest = { ...row, nextAt: when.nextAt };
      audit('digest', digest.id, before, digest);
      wake([{ job: 'make-digest', id: digest.id, dueAt: digest.nextAt }]);
      return digest;
    },

    /** Stops a digest. That it was stopped is kept, so that it is not begun again by itself. */
    async stop(digest: Digest): Promise<void> {
      await tx.digest.updateMany({ where: { id: digest.id }, data: { nextAt: null, byDefault: false } });
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
