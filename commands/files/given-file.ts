import { createHash } from 'node:crypto';
import type { NetworkContext } from '../context.ts';
import type { FileNamed } from '../door/given-files.ts';
import { words } from '../door/words-entered.ts';
import { unasked } from '../field.ts';
import { UserError } from '../user-error.ts';

/** A file that somebody sent to the bot: what its platform calls it, and its bytes. */
export interface GivenFile {
  reference: string;
  bytes: Uint8Array;
}

const reference = words.max(4_000);

/** A file that was sent directly to the bot. It is fetched anew with each request, and stored nowhere. */
export const givenFile = unasked<GivenFile, FileNamed, 'choice', NetworkContext>({
  label: 'File',
  input: 'choice',
  required: false,
  isFile: true,
  typed: 'word',
  canonical: (name) => name,
  parse(raw) {
    const read = reference.safeParse(raw);
    if (!read.success) throw new UserError('That is no file of yours. Send it to me again.');
    return { file: read.data };
  },
  resolve({ file }, { files }) {
    const bytes = files.get(file);
    if (!bytes) throw new UserError('I do not have that file. Send it to me again.');
    return { reference: file, bytes };
  },
});

/** What tells that a file is still the one that was shown. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
