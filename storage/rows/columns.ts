import { Prisma } from '../generated/client.ts';
import { toSnake } from './spelling.ts';

/**
 * SQL that selects the columns of the table with this `alias`, named as the schema's fields. Values of an enumeration come in
 * the database's spelling, which differs only for those of several words.
 */
export const columnsOf = (alias: string, fields: Record<string, string>): Prisma.Sql =>
  Prisma.raw(
    Object.values(fields)
      .map((field) => `${alias}."${toSnake(field)}" AS "${field}"`)
      .join(', '),
  );
