import type { PlainField } from '../field.ts';
import { UserError } from '../user-error.ts';

/** The bytes of a file that was read from the disk. */
export const fileField: PlainField<Uint8Array, 'text'> = {
  label: 'File',
  input: 'text',
  required: true,
  typed: 'word',
  canonical: (name) => name,
  parse(raw) {
    if (raw instanceof Uint8Array) return raw;
    throw new UserError('That is no file. Give one to the command line.');
  },
  resolve: (bytes) => bytes,
};
