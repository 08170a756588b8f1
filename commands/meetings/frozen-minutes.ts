import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Block } from '../view.ts';

const Run = z.union([
  z.string(),
  z.object({ strong: z.string() }),
  z.object({ link: z.string(), href: z.string() }),
]);
const Words = z.union([z.string(), z.array(Run)]);
const Part = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['text', 'note']), text: Words }),
  z.object({ type: z.literal('heading'), text: z.string() }),
  z.object({ type: z.literal('list'), items: z.array(z.object({ text: Words })) }),
  z.object({
    type: z.literal('table'),
    columns: z.array(z.object({ label: z.string(), align: z.literal('right').exactOptional() })),
    rows: z.array(z.array(Words)),
  }),
]);
const Frozen = z.object({ title: z.string(), read: z.array(Part), printed: z.array(Part), actions: Part });

/**
 * Confirmed minutes as they are kept: how they read in chat, how they print, and their actions as a table.
 */
export interface FrozenMinutes {
  title: string;
  read: Block[];
  printed: Block[];
  actions: Block;
}

/** Reads kept minutes. It throws for anything that minutes cannot hold, such as buttons. */
export const fromFrozen = (document: unknown): FrozenMinutes => Frozen.parse(document);

/**
 * The fingerprint of confirmed minutes: SHA-256 in 64 hexadecimal digits. Any change to the minutes changes
 * it.
 */
export const hashOf = (document: FrozenMinutes): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(document)))
    .digest('hex');

/** Sorts the keys of every object, because the database does not keep their order. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
