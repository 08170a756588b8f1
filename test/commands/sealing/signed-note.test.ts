import { expect, test } from 'vitest';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import {
  fromCheckpoint,
  fromNote,
  toCheckpoint,
  toNote,
  verifierKey,
} from '../../../commands/sealing/signed-note.ts';

/** The example of Go’s package for signed notes. */
const PETER = 'PeterNeumann';
const PETERS_KEY = 'GlzZBxQ8OExB6DDFvOEqqIF+xWSaqr8sMTiLNbLXRNY=';
const PETERS_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

test('a note that others have published is known to be signed, under its name and no other', () => {
  expect(verifierKey(PETER, PETERS_KEY)).toBe(
    'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  );
  expect(fromNote(PETER, PETERS_NOTE, PETERS_KEY)).toMatch(/^If you think .*problem is\.\n$/s);
  expect(
    fromNote('PeterNorton', PETERS_NOTE.replace(/PeterNeumann/, 'PeterNorton'), PETERS_KEY),
  ).toBeUndefined();
});

const { signing } = createSealing('one key');
const NAME = 'convenor/0197a000-0000-7000-8000-000000000001';
const HEAD = { size: 214, root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' };
const note = toNote(NAME, toCheckpoint(NAME, HEAD), signing);

test('a head is signed as a checkpoint, and read again', () => {
  expect(note).toMatch(/^convenor\/0197a000-[-0-9]+1\n214\n47DEQ\S+=\n\n— convenor\/0197a000-\S+ \S+=*\n$/);
  expect(fromCheckpoint(NAME, fromNote(NAME, note, signing.publicKey) ?? '')).toEqual(HEAD);
});

test.each([
  ['another number', note.replace('214', '215')],
  ['another root', note.replace('47DEQ', '47DEX')],
  ['another signature', note.replace(/.{6}=*\n$/, 'AAAAAA==\n')],
  ['no signature', note.split('\n\n')[0] ?? ''],
  ['nothing', ''],
])('a note with %s is not signed', (_, changed) => {
  expect(fromNote(NAME, changed, signing.publicKey)).toBeUndefined();
});

test('nor is one by another key, or of another log', () => {
  expect(fromNote(NAME, note, createSealing('another key').signing.publicKey)).toBeUndefined();
  expect(fromNote(NAME, note, 'c2hvcnQ=')).toBeUndefined();
  expect(fromCheckpoint('convenor/another', toCheckpoint(NAME, HEAD))).toBeUndefined();
  expect(fromCheckpoint(NAME, `${NAME}\nmany\n${HEAD.root}\n`)).toBeUndefined();
});

test('the same sealing key signs with the same key, which tells nothing of it', () => {
  expect(createSealing('one key').signing.publicKey).toBe(signing.publicKey);
  expect(Buffer.from(signing.publicKey, 'base64')).toHaveLength(32);
});
