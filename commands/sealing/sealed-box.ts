import { OtherKey } from '../../storage/rolls/rolls.ts';
import type { Reads, Store } from '../../storage/store.ts';
import { UserError } from '../user-error.ts';
import type { Sealing } from './sealing.ts';

/** The entries of a box, by the mark of their place on the roll. */
export type Entries<Entry> = Map<string, Entry>;

interface Box {
  store: Store;
  sealing: Sealing;
}

/** In bytes: a box is padded to this size, doubled as often as needed, so that its length reveals almost nothing. */
const LEAST = 4096;

/**
 * Locks and opens the box of a secret poll or an anonymous review. All entries are sealed together, and sealed again at each
 * change, so that nobody without the key can see which entry changed, or when.
 */
export async function openBox<Entry>(recordId: string, { store, sealing }: Box): Promise<Entries<Entry>> {
  const sealed = await store.sealedBoxes.lockForUpdate(recordId);
  return new Map(JSON.parse(sealing.open(sealed, recordId)) as [string, Entry][]);
}

/** The entries of a box that is not changed; undefined if there is none any more. */
export async function lookIntoBox<Entry>(
  recordId: string,
  { store, sealing }: { store: Reads; sealing: Sealing },
): Promise<Entries<Entry> | undefined> {
  const sealed = await store.sealedBoxes.look(recordId);
  return sealed ? new Map(JSON.parse(sealing.open(sealed, recordId)) as [string, Entry][]) : undefined;
}

/** Seals the entries, in an order that does not reveal when each was made. A new record gets an empty box. */
export async function closeBox<Entry>(
  recordId: string,
  entries: Entries<Entry>,
  { store, sealing }: Box,
): Promise<void> {
  const text = JSON.stringify([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
  const bytes = Buffer.byteLength(text);
  const filling = ' '.repeat(filledTo(bytes) - bytes);
  const put = store.sealedBoxes.put(recordId, sealing.seal(text + filling, recordId), sealing.check);
  await put.catch(sayOtherKey);
}

const filledTo = (bytes: number, size = LEAST): number => (bytes <= size ? size : filledTo(bytes, 2 * size));

/** Replaces the error of a bot that would seal with a key that has been rotated. */
function sayOtherKey(error: unknown): never {
  if (!(error instanceof OtherKey)) throw error;
  throw new UserError(
    'Nothing can be kept secret just now: the bot has another sealing key than its records. Please tell your administrator, who can put the right key in. Nothing was changed.',
  );
}
