import { Prisma } from '../generated/client.ts';
import { toSnake } from './spelling.ts';

/**
 * The columns of the table that goes by `alias`, for a statement of our own, named as the schema's fields. Words of an
 * enumeration come as the database spells them: a word alone is the same there.
 */
export const columnsOf = (alias: string, fields: Record<string, string>): Prisma.Sql =>
  Prisma.raw(
    Object.values(fields)
      .map((field) => `${alias}."${toSnake(field)}" AS "${field}"`)
      .join(', '),
  );
