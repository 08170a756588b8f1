import { createHash } from 'node:crypto';

/** How long a code is: enough that it cannot be guessed within its hour. */
export const CODE_LENGTH = 8;

/** What is kept of a code, so that nobody can read one in the database. Case and spaces do not matter. */
export const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex');
