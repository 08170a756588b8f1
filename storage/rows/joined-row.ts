import { Prisma } from '../generated/client.ts';
import { toCamel, toSnake } from './spelling.ts';

/** One table of several that a statement of our own joins: its columns there, and its row in what comes back. */
export interface Joined<Row> {
  columns: Prisma.Sql;
  /** Null where nothing was joined. */
  rowIn(joined: Record<string, unknown>): Row | null;
}

/**
 * The table that goes by `alias` in the statement, with the fields that the schema gives it, an id among them. The fields
 * in `words` hold words of an enumeration, which the database spells in its own way.
 */
export function joinedAs<Row extends { id: string }>(
  alias: string,
  fields: { [F in keyof Row & string]: F },
  words: (keyof Row & string)[] = [],
): Joined<Row> {
  const names = Object.values<keyof Row & string>(fields);
  const columns = names.map((field) => {
    const column = `${alias}."${toSnake(field)}"`;
    return `${words.includes(field) ? `${column}::text` : column} AS "${alias}.${field}"`;
  });
  return {
    columns: Prisma.raw(columns.join(', ')),
    rowIn(joined) {
      if (joined[`${alias}.id`] === null) return null;
      const read = (field: keyof Row & string) => {
        const value = joined[`${alias}.${field}`];
        return typeof value === 'string' && words.includes(field) ? toCamel(value) : value;
      };
      return Object.fromEntries(names.map((field) => [field, read(field)])) as Row;
    },
  };
}
