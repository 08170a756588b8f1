import pg from 'pg';
import { Prisma } from '../generated/client.ts';

/** A pool, or one of its connections: statements are sent over it. */
export type SqlLine = Pick<pg.ClientBase, 'query'>;

/** The name of a prepared statement; '' for one that is not prepared. */
export type NameOf = (statement: { sql: string }) => string;

/**
 * Sends our own SQL directly to `pg`: through Prisma, which would plan and wrap it and convert the rows
 * again, it would cost about twice as much, in every command. The results are the same as Prisma's.
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

/**
 * Instants are written in UTC, so that calendar days stay the same. `pg` would write them in this machine's
 * own zone.
 */
const toParameter = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? value.map(toParameter) : value;
};

const DATE = pg.types.builtins.DATE;
const INT8 = pg.types.builtins.INT8;

/**
 * Days are read as their first instant in UTC, and large numbers without loss. `pg` would read days in this
 * machine's own zone.
 */
const types: pg.CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === DATE) return (day: string) => new Date(`${day}T00:00:00Z`);
    if (type === INT8) return BigInt;
    return pg.types.getTypeParser(type, format);
  },
};
