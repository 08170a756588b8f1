import type { Prisma } from '../generated/client.ts';

/** A Prisma client inside a transaction, or outside one if only a single statement is needed. */
export type Transaction = Prisma.TransactionClient;

/** The name of a table in Prisma's client. */
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

/**
 * The part of a Prisma client that reads. It includes raw SQL, although the compiler cannot tell whether that
 * writes.
 */
export type ReadTransaction = Pick<Transaction, '$queryRaw'> & {
  [M in Model]: Pick<Transaction[M], ReadingMethod>;
};
