import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grown, NO_TREE, rootOf, type Tree } from '../../../commands/sealing/merkle.ts';

const treeOf = (leaves: Uint8Array[]): Tree => leaves.reduce(grown, NO_TREE);
const hex = (base64: string) => Buffer.from(base64, 'base64').toString('hex');

/** The leaves and roots that Certificate Transparency publishes for the hashing of RFC 6962. */
const LEAVES = [
  ...['', '00', '10', '2021', '3031', '40414243', '5051525354555657'],
  '606162636465666768696a6b6c6d6e6f',
].map((leaf) => Buffer.from(leaf, 'hex'));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test.each(ROOTS.map((root, size) => [size, root] as const))(
  'the root of %i published leaves is the published one',
  (size, root) => {
    expect(hex(rootOf(treeOf(LEAVES.slice(0, size))))).toBe(root);
  },
);

/** The root as RFC 6962 defines it, by halves, from all leaves. */
function byDefinition(leaves: Uint8Array[]): Buffer {
  const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = leaves;
  if (only === undefined) return hash();
  if (leaves.length === 1) return hash(Buffer.of(0), only);
  let half = 1;
  while (half * 2 < leaves.length) half *= 2;
  return hash(Buffer.of(1), byDefinition(leaves.slice(0, half)), byDefinition(leaves.slice(half)));
}

const someLeaves = () => fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 70 });

describe('a tree that has grown leaf by leaf', () => {
  test('has the root that the definition gives all its leaves, at every size', () => {
    fc.assert(
      fc.property(someLeaves(), (leaves) => {
        let tree = NO_TREE;
        leaves.forEach((leaf, at) => {
          tree = grown(tree, leaf);
          expect(rootOf(tree)).toBe(byDefinition(leaves.slice(0, at + 1)).toString('base64'));
        });
      }),
      { numRuns: 60 },
    );
  });

  test('keeps no more hashes than its size has binary ones, so that it is always small', () => {
    fc.assert(
      fc.property(someLeaves(), (leaves) => {
        const ones = leaves.length.toString(2).replaceAll('0', '').length;
        expect(treeOf(leaves).frontier).toHaveLength(ones);
      }),
    );
  });

  test('has another root once a leaf is changed, dropped, added or moved', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uint8Array({ maxLength: 6 }), { minLength: 2, maxLength: 40, selector: String }),
        fc.nat(),
        (leaves, pick) => {
          const at = pick % (leaves.length - 1);
          const [one = new Uint8Array(), next = new Uint8Array()] = leaves.slice(at, at + 2);
          const others = [
            leaves.with(at, Buffer.concat([one, Buffer.of(7)])),
            leaves.toSpliced(at, 1),
            leaves.toSpliced(at, 0, Buffer.from('more')),
            leaves.with(at, next).with(at + 1, one),
          ];
          for (const other of others) expect(rootOf(treeOf(other))).not.toBe(rootOf(treeOf(leaves)));
        },
      ),
    );
  });
});

test('what two leaves hash to is no leaf that could take their place', () => {
  const [left, right] = [Buffer.from('left'), Buffer.from('right')];
  const both = Buffer.concat(
    [left, right].map((leaf) => createHash('sha256').update(Buffer.of(0)).update(leaf).digest()),
  );
  expect(rootOf(treeOf([both]))).not.toBe(rootOf(treeOf([left, right])));
});
