import type { Audit } from '../audit/changes.ts';
import type { Digest } from '../generated/client.ts';
import type { Wake } from '../outbox/due.ts';
import type { Transaction } from '../rows/transaction.ts';

export type { Digest } from '../generated/client.ts';

/** Whose a digest is: a person's own, or a channel's. */
export type DigestOf = { personId: string } | { conversationId: string };

/** Digests that come each week, to people and into channels. */
export function digestStore(tx: Transaction, newId: () => string, _now: Date, note: Audit, wake: Wake) {
  return {
    async get(id: string): Promise<Digest | null> {
      return tx.digest.findUnique({ where: { id } });
    },

    async of(whose: DigestOf): Promise<Digest | null> {
      return tx.digest.findUnique({ where: whose });
    },

    /** Has a digest come from now on at a time of the week, and first at `nextAt`. */
    async set(whose: DigestOf, when: Pick<Digest, 'weekday' | 'time' | 'zone' | 'nextAt'>): Promise<Digest> {
      const before = await this.of(whose);
      const create = { ...whose, ...when, id: newId() };
      const digest = await tx.digest.upsert({ where: whose, create, update: when });
      note('digest', digest.id, before, digest);
      wake([{ job: 'make-digest', id: digest.id, dueAt: digest.nextAt }]);
      return digest;
    },

    async stop(digest: Digest): Promise<void> {
      await tx.digest.deleteMany({ where: { id: digest.id } });
      note('digest', digest.id, digest, null);
    },

    /**
     * Takes a due digest in hand as it was read; false if someone else has. It tells of what has happened from `sinceAt` to
     * `lastAt`; where the one before has not gone out, this comes in its place, and begins where that began.
     */
    async take(
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
