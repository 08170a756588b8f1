import { Prisma } from './generated/client.ts';
import type { Transaction } from './transaction.ts';

/**
 * Adds rows to a table in one statement; those whose key is there already are let be. Fields are named as in the
 * schema. Prisma would plan a `createMany` anew each time, and these are in every command.
 */
export async function insertRows(
  tx: Transaction,
  table: 'changes' | 'messages',
  rows: object[],
): Promise<void> {
  if (rows.length === 0) return;
  const fields = [...new Set(rows.flatMap(Object.keys))];
  const columns = Prisma.raw(fields.map(toColumn).join(', '));
  const named = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [toColumn(field), value])),
  );
  const into = Prisma.raw(table);
  await tx.$executeRaw`
    INSERT INTO ${into} (${columns})
    SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${JSON.stringify(named)}::jsonb)
    ON CONFLICT DO NOTHING`;
}

/** The schema's own rule: requestId is kept as request_id. */
const toColumn = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
