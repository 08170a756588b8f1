import { createHash } from 'node:crypto';

/** The length of a code: enough that it cannot be guessed within its hour. */
export const CODE_LENGTH = 8;

/** The hash of a code, which is stored in its place. Case and spaces do not matter. */
export const hashOf = (code: string): string =>
  createHash('sha256')
    .update(code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ''))
    .digest('hex');
