import type { Role } from '../generated/client.ts';

/** In raw SQL a role is spelt as the database spells it: clinical_chair. */
export const toSql = (role: Role): string =>
  role.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The role that raw SQL told of. */
export const fromSql = (role: string): Role =>
  role.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) as Role;
