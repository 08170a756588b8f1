import { createHash } from 'node:crypto';

/**
 * The tree of hashes over a list that only grows, as RFC 6962 lays down. Of it is kept how many leaves it has, and the hashes of
 * the whole subtrees that it is made of, the largest first, in base64: with those the next leaf is added, and its root told.
 */
export interface Tree {
  size: number;
  frontier: readonly string[];
}

/** The tree without a leaf. */
export const NO_TREE: Tree = { size: 0, frontier: [] };

const sha256 = (...parts: (Uint8Array | string)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** What tells leaves from nodes, so that nobody can pass one off as the other. */
const [LEAF, NODE] = [Buffer.of(0), Buffer.of(1)];

const nodeOf = (left: string, right: string): string =>
  sha256(NODE, Buffer.from(left, 'base64'), Buffer.from(right, 'base64')).toString('base64');

/** The tree with one leaf more. */
export function grown({ size, frontier }: Tree, leaf: Uint8Array): Tree {
  const left = [...frontier];
  let hash = sha256(LEAF, leaf).toString('base64');
  // Each whole subtree that is as large as what is added is joined with it.
  for (let joined = size; joined % 2 === 1; joined = (joined - 1) / 2) hash = nodeOf(left.pop() ?? '', hash);
  return { size: size + 1, frontier: [...left, hash] };
}

/** The hash of the whole tree, in base64: it tells every leaf and their order. */
export const rootOf = ({ frontier }: Tree): string =>
  frontier.length === 0
    ? sha256('').toString('base64')
    : frontier.reduceRight((right, left) => nodeOf(left, right));
