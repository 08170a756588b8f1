import pg from 'pg';
import { Prisma } from '../generated/client.ts';

/** What statements are sent over: a pool, or one of its connections. */
export type SqlLine = Pick<pg.ClientBase, 'query'>;

/** The name under which a statement is kept prepared; the empty one is none. */
export type NameOf = (statement: { sql: string }) => string;

/**
 * Sends our own SQL directly to `pg`: through Prisma, which would plan and wrap it and convert the rows again, it would cost
 * about twice as much, in every command. The results are the same as Prisma's.
 */
export function rawSqlOn(line: SqlLine, nameOf: NameOf) {
  const send = (statement: TemplateStringsArray | Prisma.Sql, values: unknown[]) => {
    const { text, values: given } =
      statement instanceof Prisma.Sql ? statement : new Prisma.Sql(statement, values);
    return line.query({ name: nameOf({ sql: text }), text, values: given.map(toParameter), types });
  };
  return {
    $queryRaw: async (statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await send(statement, values)).rows,
    $executeRaw: async (statement: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      (await send(statement, values)).rowCount ?? 0,
  };
}

/** An instant is written in UTC, so that a day stays the day it is; `pg` would write it in this machine's own zone. */
const toParameter = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(toParameter) : value;
};

const DATE = pg.types.builtins.DATE;
const INT8 = pg.types.builtins.INT8;

/** A day is its first instant in UTC, which `pg` would read in this machine's own zone; no number loses a digit. */
const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === DATE) return (day: string) => new Date(`${day}T00:00:00Z`);
    if (type === INT8) return BigInt;
    return pg.types.getTypeParser(type, format);
  },
};
