import { Prisma } from '../generated/client.ts';
import { asWritten, mentionPattern } from '../rows/kept-words.ts';
import type { Table } from '../rows/table.ts';
import type { Transaction } from '../rows/transaction.ts';
import { tables } from '../tables.ts';
import { recordsShowing } from './records-naming-reads.ts';

/** What identifies someone in texts from which they are to be removed. */
export interface KnownBy {
  /** The keys by which people mention them. */
  keys: string[];
  /** Email addresses, user ids and the like, which are unique to them. */
  reached: string[];
  /** Their names; searched for only in older answers, in which names are not marked. */
  called: string[];
  /** Their person ids, by which stored answers name people. */
  ids: string[];
}

interface TextColumn {
  table: string;
  column: string;
  type: 'text' | 'jsonb' | 'ARRAY';
}

/**
 * Replaces by `instead` every mention of someone in people's texts, and their addresses in what platforms told. Others' free
 * words are not changed. Resolves to the records whose cards show a change.
 */
export async function removeWords(tx: Transaction, known: KnownBy, instead: string): Promise<string[]> {
  const mentions = known.keys.length > 0 ? mentionPattern(known.keys) : null;
  const reached = known.reached.length > 0 ? byThemselves(known.reached) : null;
  const changed = new Set<string>();
  const columns = await textColumns(tx);
  for (const table of tables)
    for (const [use, pattern] of [
      ['words', mentions],
      ['platform', reached],
    ] as const) {
      const own = columns.filter(
        ({ table: name, column }) => name === table.name && table.text?.[column] === use,
      );
      for (const id of pattern === null
        ? []
        : await replaceIn(
            ...([tx, table, own, pattern, instead] as const),
            use === 'words' ? table.saltedBy : undefined,
          ))
        changed.add(id);
    }
  await replaceAnswers(tx, mentions, known, instead);
  return [...changed];
}

/** The columns that hold text, and of what type they are. */
const textColumns = (tx: Transaction): Promise<TextColumn[]> => tx.$queryRaw<TextColumn[]>`
  SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
  WHERE table_schema = current_schema() AND data_type IN ('text', 'jsonb', 'ARRAY') ORDER BY 1, 2`;

/** Replaces mentions in stored answers; an answer that names the person in another way is replaced as a whole. */
async function replaceAnswers(
  tx: Transaction,
  mentions: string | null,
  { reached, ids, called }: KnownBy,
  instead: string,
): Promise<void> {
  const [others, names] = [byThemselves([...reached, ...ids]), byThemselves([...reached, ...ids, ...called])];
  for (const { name, text = {} } of tables)
    for (const [column, use] of Object.entries(text)) {
      if (typeof use === 'string') continue;
      const [table, answer] = [Prisma.raw(`"${name}"`), Prisma.raw(`"${column}"`)];
      if (mentions !== null)
        await tx.$executeRaw`
          UPDATE ${table} SET ${answer} = regexp_replace(${answer}::text, ${mentions}, ${instead}, 'g')::jsonb
          WHERE ${answer}::text ~ ${mentions}`;
      await tx.$executeRaw`
        UPDATE ${table} SET ${answer} = ${JSON.stringify(use.answeredInstead)}::jsonb
        WHERE ${answer}::text ~ ${others} OR NOT ${Prisma.raw(use.marked)} AND ${answer}::text ~ ${names}`;
    }
}

async function replaceIn(
  tx: Transaction,
  table: Table,
  columns: TextColumn[],
  pattern: string,
  instead: string,
  salt: string | undefined,
): Promise<string[]> {
  if (columns.length === 0) return [];
  const changes = columns.map(({ column, type }) => {
    const name = Prisma.raw(`"${column}"`);
    const text = Prisma.sql`${name}::text`;
    const replaced = (from: Prisma.Sql) => Prisma.sql`regexp_replace(${from}, ${pattern}, ${instead}, 'g')`;
    const each = Prisma.sql`ARRAY(SELECT ${replaced(Prisma.sql`one`)} FROM unnest(${name}) WITH ORDINALITY AS each(one, place) ORDER BY place)`;
    return {
      set:
        type === 'ARRAY'
          ? Prisma.sql`${name} = ${each}`
          : Prisma.sql`${name} = ${replaced(text)}::${Prisma.raw(type)}`,
      has:
        type === 'ARRAY'
          ? Prisma.sql`EXISTS (SELECT 1 FROM unnest(${name}) AS one WHERE one ~ ${pattern})`
          : Prisma.sql`${text} ~ ${pattern}`,
    };
  });
  const sets = Prisma.join([
    ...changes.map(({ set }) => set),
    ...(salt ? [Prisma.raw(`"${salt}" = NULL`)] : []),
  ]);
  const finds = Prisma.join(
    changes.map(({ has }) => has),
    ' OR ',
  );
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH changed AS (UPDATE ${Prisma.raw(`"${table.name}"`)} SET ${sets} WHERE ${finds} RETURNING *)
    ${recordsShowing(table, Prisma.sql`changed`, Prisma.sql`true`)}`;
  return rows.map(({ id }) => id);
}

/** A pattern for any of the words as a whole word, in any case, in a text or in JSON with its escapes. */
function byThemselves(words: string[]): string {
  const written = words.flatMap((word) => [word, JSON.stringify(word).slice(1, -1)]);
  const escaped = [...new Set(written)].map(asWritten);
  return `(?i)(?<![[:alnum:]])(?:${escaped.join('|')})(?![[:alnum:]])`;
}
