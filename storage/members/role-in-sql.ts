import type { Role } from '../generated/client.ts';
import { toCamel, toSnake } from '../rows/spelling.ts';

/** In raw SQL a role is spelt as the database spells it: clinical_chair. */
export const toSql = (role: Role): string => toSnake(role);

/** The role that raw SQL told of. */
export const fromSql = (role: string): Role => toCamel(role) as Role;
