import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  randomBytes,
  sign,
} from 'node:crypto';

/**
 * Encrypts what must not be linked to a person. The key is not in the database, so that the database alone reveals neither
 * the sealed text nor whose it is.
 */
export interface Sealing {
  /** Encrypts a text, bound to this record's id: with another id it cannot be opened. */
  seal(text: string, recordId: string): Uint8Array;
  /** Decrypts a text. Throws `Unopenable` if it was sealed with another key or for another record, or was tampered with. */
  open(sealed: Uint8Array, recordId: string): string;
  /** A keyed hash of an id, which only this key can compute. */
  mark(id: string): string;
  /** A check value that identifies the key without revealing it. */
  check: string;
  /** The Ed25519 key that signs the heads of logs; it follows from the sealing key, and is another once that is rotated. */
  signing: Signing;
}

/** Signs texts, so that whoever has the public key can tell that they came from here. */
export interface Signing {
  /** The 32 bytes of the public key, in base64. */
  publicKey: string;
  sign(text: string): Buffer;
}

/** A sealed text cannot be opened with this key. */
export class Unopenable extends Error {
  override name = 'Unopenable';
}

/** The input of the check value's hash; it is not the id of any record. */
const CHECKED = 'the sealing key';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Creates a sealing from a key of any length; 32 random bytes are recommended. */
export function createSealing(key: string): Sealing {
  const derived = (purpose: string) => Buffer.from(hkdfSync('sha256', key, '', purpose, 32));
  const [forSealing, forMarks] = [derived('sealing'), derived('marks')];
  const signing = signingBy(derived('signing'));
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
    signing,
  };
}

/** What comes before the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const PRIVATE_DER = Buffer.from('302e020100300506032b657004220420', 'hex');

function signingBy(seed: Buffer): Signing {
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_DER, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return {
    publicKey: Buffer.from(x, 'base64url').toString('base64'),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}
