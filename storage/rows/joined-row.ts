import { Prisma } from '../generated/client.ts';
import { toCamel, toSnake } from './spelling.ts';

/**
 * A table in a statement of our own that joins several: the SQL for its columns, and how to read its row from
 * the result.
 */
export interface Joined<Row> {
  columns: Prisma.Sql;
  /** The table's row; null if nothing was joined. */
  rowIn(joined: Record<string, unknown>): Row | null;
}

/**
 * Describes the table with this `alias` in the statement. `fields` are those of the schema, and must include
 * the id. The fields in `words` hold values of enumerations, which the database spells differently from the
 * schema.
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
