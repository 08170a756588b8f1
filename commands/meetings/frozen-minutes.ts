import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Block, Item, TableBlock } from '../view.ts';

const Run = z.union([
  z.string(),
  z.object({ strong: z.string() }),
  z.object({ link: z.string(), href: z.string() }),
]);
const Words = z.union([z.string(), z.array(Run)]);
const of = z.string().exactOptional();
const Part = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['text', 'note']), text: Words }),
  z.object({ type: z.literal('heading'), text: z.string(), of, place: z.number().exactOptional() }),
  z.object({ type: z.literal('list'), items: z.array(z.object({ text: Words, of })) }),
  z.object({
    type: z.literal('table'),
    columns: z.array(z.object({ label: z.string(), align: z.literal('right').exactOptional() })),
    rows: z.array(z.array(Words)),
    of: z.array(z.string().nullable()).exactOptional(),
  }),
]);
const Frozen = z.object({ title: z.string(), read: z.array(Part), printed: z.array(Part), actions: Part });

/** A line of minutes. `of` is the id of the record that it tells of. */
export type MinutesLine = Item & { of?: string };

/**
 * A block of minutes, whose lines and rows have the ids of the records they tell of, and the headings of the agenda those of its
 * items, with their places. What people are shown has none of these: `bare` takes them out.
 */
export type MinutesBlock =
  | Exclude<Block, { type: 'heading' | 'list' | 'table' }>
  | { type: 'heading'; text: string; of?: string; place?: number }
  | { type: 'list'; items: MinutesLine[] }
  | (TableBlock & { of?: (string | null)[] });

/** Minutes as they are kept: how they read in chat, how they print, and their actions as a table. */
export interface FrozenMinutes<B = Block> {
  title: string;
  read: B[];
  printed: B[];
  actions: B;
}

/** Minutes whose lines have the ids of their records. */
export type KeyedMinutes = FrozenMinutes<MinutesBlock>;

/** Reads kept minutes. It throws for anything that minutes cannot hold, such as buttons. */
export const fromFrozen = (document: unknown): KeyedMinutes => Frozen.parse(document);

/** The same minutes without the ids of records. */
export const bare = ({ title, read, printed, actions }: KeyedMinutes): FrozenMinutes => ({
  ...{ title, read: read.map(bareBlock), printed: printed.map(bareBlock), actions: bareBlock(actions) },
});

function bareBlock(block: MinutesBlock): Block {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', text: block.text };
    case 'list':
      return { type: 'list', items: block.items.map(({ of: _, ...item }) => item) };
    case 'table':
      return { type: 'table', columns: block.columns, rows: block.rows };
    default:
      return block;
  }
}

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
