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

/** Minutes as they are kept once confirmed: as they are read, as they are printed, and their actions as a table. */
export interface FrozenMinutes {
  title: string;
  read: Block[];
  printed: Block[];
  actions: Block;
}

/** As they were kept. Throws for what no minutes ever were, such as parts that people press. */
export const fromFrozen = (document: unknown): FrozenMinutes => Frozen.parse(document);

/** By this any change of confirmed minutes shows, down to a comma: 64 hexadecimal digits of SHA-256. */
export const hashOf = (document: FrozenMinutes): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(document)))
    .digest('hex');

/** With the keys of each object in one order: the database keeps them in an order of its own. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOrder(inner)]));
}
