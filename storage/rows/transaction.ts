import type { Prisma } from '../generated/client.ts';

/** A Prisma client inside a transaction, or outside one for reading. */
export type Transaction = Prisma.TransactionClient;
