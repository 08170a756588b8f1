import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSealing, Unopenable } from '../../../commands/sealing/sealing.ts';

const sealing = createSealing('one key');

test('what is sealed is opened again, with the same key and for the same record', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uuid(), (text, id) => {
      expect(createSealing('one key').open(sealing.seal(text, id), id)).toBe(text);
    }),
  );
});

describe('nothing else opens it:', () => {
  const sealed = sealing.seal('York', 'poll 1');
  test.each([
    ['another key', () => createSealing('another key').open(sealed, 'poll 1')],
    ['another record', () => sealing.open(sealed, 'poll 2')],
    [
      'a changed byte',
      () =>
        sealing.open(
          sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte)),
          'poll 1',
        ),
    ],
    ['half of it', () => sealing.open(sealed.subarray(0, 20), 'poll 1')],
    ['nothing', () => sealing.open(new Uint8Array(), 'poll 1')],
  ])('%s', (_, open) => {
    expect(open).toThrow(Unopenable);
    expect(open).toThrow(expect.objectContaining({ name: 'Unopenable', cause: expect.any(Error) }));
    expect(open).toThrow(/^what was sealed for poll [12] cannot be opened with this key$/);
  });
});

test('the same text sealed twice looks different, and does not show', () => {
  const [once, twice] = [sealing.seal('York', 'poll 1'), sealing.seal('York', 'poll 1')];
  expect(once).not.toEqual(twice);
  expect(Buffer.from(once).toString('latin1')).not.toContain('York');
});

test('what is signed with a key is found to be signed with it, by its public key alone, and with no other', () => {
  const { publicKey, sign } = sealing.signing;
  // An Ed25519 public key in DER is its 32 bytes after these twelve (RFC 8410).
  const der = Buffer.concat([
    Buffer.from('302a300506032b6570032100', 'hex'),
    Buffer.from(publicKey, 'base64'),
  ]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  expect(verify(null, Buffer.from('a head'), key, sign('a head'))).toBe(true);
  expect(verify(null, Buffer.from('another'), key, sign('a head'))).toBe(false);
  expect(createSealing('one key').signing.publicKey).toBe(publicKey);
  expect(createSealing('two').signing.publicKey).not.toBe(publicKey);
});

test('a mark is the same each time, another for each id, and another with each key', () => {
  expect(sealing.mark('a')).toBe(createSealing('one key').mark('a'));
  expect(new Set([sealing.mark('a'), sealing.mark('b'), createSealing('two').mark('a')]).size).toBe(3);
});

test('a check value is the same each time, another with each key, and no key', () => {
  expect(createSealing('one key').check).toBe(sealing.check);
  expect(createSealing('two').check).not.toBe(sealing.check);
  expect(sealing.check).not.toContain('one key');
});

// Worked out by hand: HKDF-SHA-256, then AES-256-GCM and HMAC-SHA-256 (docs/adr/0011-sealed-ballots.md).
test('what was sealed by any version is opened by every later one, and its marks are the same', () => {
  const sealed = 'AAECAwQFBgcICQoLUC309+lR8bgfc890xd6ETv9xtwN9dm6WAcLI';
  const later = createSealing('one key');
  expect(later.open(Buffer.from(sealed, 'base64'), 'poll 1')).toBe('Köln, York');
  expect(later.mark('a place')).toBe('Kryn8oHvOn0eiDbuvVVjEliMylSYQAzMZAPZYWMW4_Q');
  expect(later.check).toBe('h_gvNCUSymAux5GsRxbEU_DkDDU0ClaygGeL0IlRkYQ');
});
