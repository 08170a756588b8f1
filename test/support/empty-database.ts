import type { Database } from '../../storage/database/open-database.ts';
import { besides } from './beside.ts';

/**
 * Deletes all rows of a database, for the next test: far quicker than opening another. Deleting few rows is quicker than
 * truncating many tables, but leaves dead rows behind; `thoroughly` truncates.
 */
export async function emptyDatabase(
  { prisma }: Pick<Database, 'prisma'>,
  how: 'quickly' | 'thoroughly' = 'quickly',
): Promise<void> {
  const tables = await tablesOf(prisma);
  const beside = besides(prisma);
  if (how === 'thoroughly') await prisma.$executeRawUnsafe(`TRUNCATE ${tables.join(', ')} CASCADE`);
  else if (beside) await beside.query({ name: 'empty', text: deleteFrom(tables) });
  else await prisma.$executeRawUnsafe(unlooked(deleteFrom(tables)));
}

const known = new WeakMap<Database['prisma'], string[]>();

/** The names of all our tables, cached, as they do not change while a database is open. */
export async function tablesOf(prisma: Database['prisma']): Promise<string[]> {
  const before = known.get(prisma);
  if (before) return before;
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(tablename) AS name FROM pg_tables
    WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`;
  const names = tables.map(({ name }) => name);
  known.set(prisma, names);
  return names;
}

/** One statement for all tables, so that foreign keys hold at its end. */
function deleteFrom(tables: string[]): string {
  const deletions = tables.map((table, index) => `d${index} AS (DELETE FROM ${table})`);
  return `WITH ${deletions.join(', ')} SELECT 1 AS all_gone`;
}

/** The same without foreign-key checks, as all rows are deleted. */
const unlooked = (deletion: string): string => `DO $$ DECLARE gone int; BEGIN
    SET LOCAL session_replication_role = replica;
    ${deletion} INTO gone;
  END $$`;
