import { Prisma } from '../generated/client.ts';
import type { Table } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tables } from '../tables.ts';
import { recordsShowing } from './records-naming.ts';

/** What must not be found any more. */
export interface Words {
  names: string[];
  /** Email addresses, user ids and the like, which can mean nobody else. */
  ids: string[];
}

interface Column {
  table: string;
  column: string;
  type: 'text' | 'jsonb' | 'ARRAY';
}

/**
 * Puts `instead` wherever any of the words stands, in whatever people wrote and platforms told. A name is taken out of
 * running text only if it can mean nobody else: one of two words or more, which no one else has. Returns the
 * records whose cards show what has changed.
 */
export async function removeWords(
  tx: Transaction,
  { names, ids }: Words,
  instead: string,
): Promise<string[]> {
  const changed = new Set<string>();
  const distinct = await namesOfNobodyElse(tx, names);
  const columns = await searchedColumns(tx);
  for (const table of tables) {
    const own = columns.filter((each) => each.table === table.name);
    for (const id of await replaceIn(tx, table, own, [...distinct, ...ids], instead)) changed.add(id);
  }
  await replaceAnswers(tx, [...names, ...ids]);
  return [...changed];
}

async function namesOfNobodyElse(tx: Transaction, names: string[]): Promise<string[]> {
  const several = names.filter((name) => /\S\s+\S/.test(name));
  const others = await tx.person.findMany({ where: { name: { in: several, mode: 'insensitive' } } });
  const theirs = new Set(others.map(({ name }) => name.toLowerCase()));
  return several.filter((name) => !theirs.has(name.toLowerCase()));
}

/** The columns that are searched, and of what type they are. */
async function searchedColumns(tx: Transaction): Promise<Column[]> {
  const searched = tables.flatMap(({ name, text = {} }) =>
    Object.entries(text).flatMap(([column, use]) =>
      use === 'words' || use === 'platform' ? [`${name}.${column}`] : [],
    ),
  );
  return tx.$queryRaw<Column[]>`
    SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name || '.' || column_name = ANY(${searched}::text[]) ORDER BY 1, 2`;
}

/** An answer that holds any of the words is kept no longer, but that there was one. */
async function replaceAnswers(tx: Transaction, words: string[]): Promise<void> {
  if (words.length === 0) return;
  const any = either(words.map((word) => toPattern(word, 'jsonb')));
  for (const { name, text = {} } of tables)
    for (const [column, use] of Object.entries(text)) {
      if (typeof use === 'string') continue;
      const [table, answer] = [Prisma.raw(`"${name}"`), Prisma.raw(`"${column}"`)];
      await tx.$executeRaw`
        UPDATE ${table} SET ${answer} = ${JSON.stringify(use.answeredInstead)}::jsonb WHERE ${answer}::text ~* ${any}`;
    }
}

async function replaceIn(
  tx: Transaction,
  table: Table,
  columns: Column[],
  words: string[],
  instead: string,
): Promise<string[]> {
  if (words.length === 0 || columns.length === 0) return [];
  const changes = columns.map(({ column, type }) => {
    const name = Prisma.raw(`"${column}"`);
    const pattern = either(words.map((word) => toPattern(word, type)));
    const text = Prisma.sql`${name}::text`;
    const replaced = (from: Prisma.Sql) => Prisma.sql`regexp_replace(${from}, ${pattern}, ${instead}, 'gi')`;
    const each = Prisma.sql`ARRAY(SELECT ${replaced(Prisma.sql`one`)} FROM unnest(${name}) WITH ORDINALITY AS each(one, place) ORDER BY place)`;
    return {
      set:
        type === 'ARRAY'
          ? Prisma.sql`${name} = ${each}`
          : Prisma.sql`${name} = ${replaced(text)}::${Prisma.raw(type)}`,
      has:
        type === 'ARRAY'
          ? Prisma.sql`EXISTS (SELECT 1 FROM unnest(${name}) AS one WHERE one ~* ${pattern})`
          : Prisma.sql`${text} ~* ${pattern}`,
    };
  });
  const sets = Prisma.join(changes.map(({ set }) => set));
  const finds = Prisma.join(
    changes.map(({ has }) => has),
    ' OR ',
  );
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH changed AS (UPDATE ${Prisma.raw(`"${table.name}"`)} SET ${sets} WHERE ${finds} RETURNING *)
    ${recordsShowing(table, Prisma.sql`changed`, Prisma.sql`true`)}`;
  return rows.map(({ id }) => id);
}

/** The word by itself, not as part of another. */
const either = (patterns: string[]): string => `(?<![[:alnum:]])(?:${patterns.join('|')})(?![[:alnum:]])`;

/** The word as a regular expression of Postgres, as it stands in the column: JSON escapes some characters. */
function toPattern(word: string, type: Column['type']): string {
  const written = type === 'jsonb' ? JSON.stringify(word).slice(1, -1) : word;
  return written.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&').replaceAll(/\s+/g, '\\s+');
}
