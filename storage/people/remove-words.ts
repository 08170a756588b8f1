import { Prisma } from '../generated/client.ts';
import type { Transaction } from '../rows/transaction.ts';

/** What must not be found any more. */
export interface Words {
  names: string[];
  /** Email addresses, user ids and the like, which can mean nobody else. */
  ids: string[];
}

interface Column {
  table: string;
  column: string;
  type: 'text' | 'jsonb';
}

/** Names of other people and of bodies, which may hold the same words and mean someone else. */
const OTHERS = ['people.name', 'networks.name', 'organisations.name', 'former_names.name'];
const OTHER_TABLES = ['accounts', 'requests'];

/** What is kept of an answer that named someone: should the request come again, it is not carried out again. */
const ANSWERED = { kind: 'message', title: 'This was done before.', blocks: [], buttons: [] };

/**
 * Puts `instead` wherever any of the words stands, in every column of text or JSON there is. A name is taken out of
 * running text only if it can mean nobody else: one of two words or more, which no one else has. Returns the ids of the
 * records that changed, and of the meetings they belong to.
 */
export async function removeWords(
  tx: Transaction,
  { names, ids }: Words,
  instead: string,
): Promise<string[]> {
  const changed = new Set<string>();
  const distinct = await namesOfNobodyElse(tx, names);
  const columns = (await textColumns(tx)).filter(
    ({ table, column }) => !OTHERS.includes(`${table}.${column}`) && !OTHER_TABLES.includes(table),
  );
  for (const table of new Set(columns.map((each) => each.table))) {
    const own = columns.filter((each) => each.table === table);
    for (const id of await replaceIn(tx, table, own, [...distinct, ...ids], instead)) changed.add(id);
  }
  const any = [...names, ...ids].map((word) => toPattern(word, 'jsonb'));
  if (any.length > 0)
    await tx.$executeRaw`
      UPDATE requests SET answer = ${JSON.stringify(ANSWERED)}::jsonb WHERE answer::text ~* ${either(any)}`;
  return [...changed];
}

async function namesOfNobodyElse(tx: Transaction, names: string[]): Promise<string[]> {
  const several = names.filter((name) => /\S\s+\S/.test(name));
  const others = await tx.person.findMany({ where: { name: { in: several, mode: 'insensitive' } } });
  const theirs = new Set(others.map(({ name }) => name.toLowerCase()));
  return several.filter((name) => !theirs.has(name.toLowerCase()));
}

async function textColumns(tx: Transaction): Promise<Column[]> {
  return tx.$queryRaw<Column[]>`
    SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
      AND c.table_name NOT LIKE '\\_%' AND c.data_type IN ('text', 'jsonb')
    ORDER BY 1, 2`;
}

async function replaceIn(
  tx: Transaction,
  table: string,
  columns: Column[],
  words: string[],
  instead: string,
): Promise<string[]> {
  if (words.length === 0) return [];
  const changes = columns.map(({ column, type }) => {
    const name = Prisma.raw(`"${column}"`);
    const pattern = either(words.map((word) => toPattern(word, type)));
    return {
      set: Prisma.sql`${name} = regexp_replace(${name}::text, ${pattern}, ${instead}, 'gi')::${Prisma.raw(type)}`,
      has: Prisma.sql`${name}::text ~* ${pattern}`,
    };
  });
  const rows = await tx.$queryRaw<{ ids: (string | null)[] }[]>`
    UPDATE ${Prisma.raw(`"${table}"`)} AS t SET ${Prisma.join(changes.map(({ set }) => set))}
    WHERE ${Prisma.join(
      changes.map(({ has }) => has),
      ' OR ',
    )}
    RETURNING ARRAY[to_jsonb(t) ->> 'id', to_jsonb(t) ->> 'meeting_id'] AS ids`;
  return rows.flatMap(({ ids }) => ids.filter((id) => id !== null));
}

/** The word by itself, not as part of another. */
const either = (patterns: string[]): string => `(?<![[:alnum:]])(?:${patterns.join('|')})(?![[:alnum:]])`;

/** The word as a regular expression of Postgres, as it stands in the column: JSON escapes some characters. */
function toPattern(word: string, type: Column['type']): string {
  const written = type === 'jsonb' ? JSON.stringify(word).slice(1, -1) : word;
  return written.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&').replaceAll(/\s+/g, '\\s+');
}
