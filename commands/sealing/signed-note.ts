import { createHash, createPublicKey, verify } from 'node:crypto';
import type { Signing } from './sealing.ts';

/** The head of a log: how many leaves it has, and the root over them. */
export interface LogHead {
  size: number;
  root: string;
}

/** By which name the log of a network, and what its bot signs, goes in signed notes. */
export const originOf = (networkId: string): string => `convenor/${networkId}`;

/** The head as a checkpoint of C2SP: its origin, its size and its root, a line each. */
export const toCheckpoint = (origin: string, { size, root }: LogHead): string =>
  `${origin}\n${size}\n${root}\n`;

/** The head in a checkpoint of this log; undefined if it is none. */
export function fromCheckpoint(origin: string, text: string): LogHead | undefined {
  const [from, size, root] = text.split('\n');
  const isHead =
    from === origin && /^\d{1,10}$/.test(size ?? '') && Buffer.from(root ?? '', 'base64').length === 32;
  return isHead && root ? { size: Number(size), root } : undefined;
}

/** The text with its signature below, as a signed note of C2SP. `text` ends with a new line. */
export function toNote(name: string, text: string, { publicKey, sign }: Signing): string {
  const signature = Buffer.concat([keyHash(name, publicKey), sign(text)]);
  return `${text}\n— ${name} ${signature.toString('base64')}\n`;
}

/** The text of a signed note; undefined unless it was signed under this name with this key. */
export function fromNote(name: string, note: string, publicKey: string): string | undefined {
  const end = note.lastIndexOf('\n\n');
  if (end < 0) return undefined;
  const text = note.slice(0, end + 1);
  const isSigned = note
    .slice(end + 2)
    .split('\n')
    .some((line) => isSignature(line, { name, text, publicKey }));
  return isSigned ? text : undefined;
}

function isSignature(
  line: string,
  { name, text, publicKey }: { name: string; text: string; publicKey: string },
): boolean {
  const start = `— ${name} `;
  const raw = Buffer.from(publicKey, 'base64');
  if (!line.startsWith(start) || raw.length !== 32) return false;
  const bytes = Buffer.from(line.slice(start.length), 'base64');
  if (!bytes.subarray(0, 4).equals(keyHash(name, publicKey))) return false;
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') },
    format: 'jwk',
  });
  return verify(null, Buffer.from(text), key, bytes.subarray(4));
}

/** The key as other programs that read signed notes are given it. */
export const verifierKey = (name: string, publicKey: string): string =>
  `${name}+${keyHash(name, publicKey).toString('hex')}+${typed(publicKey).toString('base64')}`;

/** The four bytes by which a signature says whose it is. */
const keyHash = (name: string, publicKey: string): Buffer =>
  createHash('sha256').update(`${name}\n`).update(typed(publicKey)).digest().subarray(0, 4);

/** The public key after the byte that says that it is one of Ed25519. */
const typed = (publicKey: string): Buffer => Buffer.concat([Buffer.of(1), Buffer.from(publicKey, 'base64')]);
