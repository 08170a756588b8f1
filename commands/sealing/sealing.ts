import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/**
 * Keeps what nobody may tie to a person. Its key is not in the database: whoever has only that can neither read what was
 * sealed nor tell whose it is.
 */
export interface Sealing {
  /** Seals a text as part of the record with this id; opened as another's it fails. */
  seal(text: string, recordId: string): Uint8Array;
  /** Throws `Unopenable` if it was sealed with another key, for another record, or was changed since. */
  open(sealed: Uint8Array, recordId: string): string;
  /** A name for something under which only this key finds it again. */
  mark(id: string): string;
  /** Tells this key from any other, and nothing of what it is. */
  check: string;
}

/** What was sealed cannot be opened with the key there is. */
export class Unopenable extends Error {
  override name = 'Unopenable';
}

/** No id of anything: what the check value of a key is the mark of. */
const CHECKED = 'the sealing key';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes a sealing from a key of any length; 32 random bytes are right. */
export function createSealing(key: string): Sealing {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  const [forSealing, forMarks] = [derived('sealing'), derived('marks')];
  const mark = (id: string) => createHmac('sha256', forMarks).update(id).digest('base64url');
  return {
    check: mark(CHECKED),

    seal(text, recordId) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, forSealing, nonce).setAAD(Buffer.from(recordId));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
    },

    open(sealed, recordId) {
      const bytes = Buffer.from(sealed);
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(CIPHER, forSealing, nonce);
        decipher.setAAD(Buffer.from(recordId)).setAuthTag(tag);
        const opened = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
        return Buffer.concat(opened).toString('utf8');
      } catch (cause) {
        throw new Unopenable(`what was sealed for ${recordId} cannot be opened with this key`, { cause });
      }
    },

    mark,
  };
}
