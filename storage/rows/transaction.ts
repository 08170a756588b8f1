import type { Prisma } from '../generated/client.ts';

/** A Prisma client inside a transaction, or outside one where a single statement is all there is. */
export type Transaction = Prisma.TransactionClient;

/** A table, as Prisma's client names it. */
export type Model = Uncapitalize<Prisma.ModelName>;

type ReadingMethod =
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'count'
  | 'aggregate'
  | 'groupBy';

/** What of a Prisma client reads. Raw SQL may be read with too, which the compiler cannot tell from writing. */
export type ReadTransaction = Pick<Transaction, '$queryRaw'> & {
  [M in Model]: Pick<Transaction[M], ReadingMethod>;
};
