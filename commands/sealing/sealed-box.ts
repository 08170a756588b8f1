import { OtherKey } from '../../storage/rolls/rolls.ts';
import type { Store } from '../../storage/store.ts';
import { UserError } from '../user-error.ts';
import type { Sealing } from './sealing.ts';

/** What lies in a box: one entry for each place on a roll, by its mark. */
export type Entries<Entry> = Map<string, Entry>;

interface Box {
  store: Store;
  sealing: Sealing;
}

/** In bytes: what is sealed is filled up to this or twice, four times … as much, so that its length tells next to nothing. */
const LEAST = 4096;

/**
 * Takes the box of a secret poll or an anonymous review in hand and opens it. All its entries are sealed as one, and
 * sealed anew at each change: which of them changed, and when, cannot be seen from outside.
 */
export async function openBox<Entry>(recordId: string, { store, sealing }: Box): Promise<Entries<Entry>> {
  const sealed = await store.sealedBoxes.lockForUpdate(recordId);
  return new Map(JSON.parse(sealing.open(sealed, recordId)) as [string, Entry][]);
}

/** Puts the entries into the box, in an order that tells nothing of when each came. A new record gets an empty one. */
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

/** A bot that goes on with a key that was rotated is told so as soon as it would seal something. */
function sayOtherKey(error: unknown): never {
  if (!(error instanceof OtherKey)) throw error;
  throw new UserError(
    'Nothing can be kept secret just now: the bot has another sealing key than its records. Please tell your administrator, who can put the right key in. Nothing was changed.',
  );
}
