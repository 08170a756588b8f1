import { type Digest as DigestRow, Prisma } from '../generated/client.ts';
import { columnsOf } from '../rows/columns.ts';
import type { ReadContext } from '../rows/store-context.ts';
import type { Digest, DigestOf } from './digests.ts';

/** Reads the regular digests of people and channels; those that were stopped are none. */
export function digestReads({ tx }: ReadContext) {
  return {
    async get(id: string): Promise<Digest | null> {
      return unlessStopped(await tx.digest.findUnique({ where: { id } }));
    },

    /** In SQL of our own, as every reminder asks for it. */
    async of(whose: DigestOf): Promise<Digest | null> {
      const is =
        'personId' in whose
          ? Prisma.sql`person_id = ${whose.personId}::uuid`
          : Prisma.sql`conversation_id = ${whose.conversationId}::uuid`;
      const [row] = await tx.$queryRaw<[DigestRow?]>`SELECT ${columns} FROM digests AS d WHERE ${is}`;
      return unlessStopped(row ?? null);
    },
  };
}

const unlessStopped = (row: DigestRow | null): Digest | null => {
  const { nextAt } = row ?? {};
  return row && nextAt ? { ...row, nextAt } : null;
};

const columns = columnsOf('d', Prisma.DigestScalarFieldEnum);
