import type { Role } from '../generated/client.ts';
import { toCamel, toSnake } from '../rows/spelling.ts';

/** A role as the database spells it in raw SQL: clinical_chair. */
export const toSql = (role: Role): string => toSnake(role);

/** The role for the database's spelling. */
export const fromSql = (role: string): Role => toCamel(role) as Role;
