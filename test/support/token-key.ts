import { generateKeyPairSync, type KeyObject } from 'node:crypto';

let key: KeyObject | undefined;

/** The key of all playgrounds of this process: to make one takes longer than most tests. */
export function tokenKey(): KeyObject {
  key ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return key;
}
