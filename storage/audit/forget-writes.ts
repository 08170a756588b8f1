import { Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';

/**
 * Removes the contents of these records from the audit; it keeps only that they changed. As with whatever takes words out of
 * it, the salt of their commitment goes too.
 */
export async function forgetContents(tx: Transaction, record: string, recordIds: string[]): Promise<void> {
  await tx.change.updateMany({
    where: { record, recordId: { in: recordIds } },
    data: { before: Prisma.DbNull, after: Prisma.DbNull, salt: null },
  });
}

/** Removes these fields of the records from the audit. */
export async function forgetFields(
  tx: Transaction,
  record: string,
  recordIds: string[],
  fields: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE changes SET before = before - ${[...fields]}::text[], after = after - ${[...fields]}::text[], salt = NULL
    WHERE record = ${record} AND record_id = ANY(${recordIds}::uuid[])
      AND (jsonb_exists_any(before, ${[...fields]}::text[]) OR jsonb_exists_any(after, ${[...fields]}::text[]))`;
}
