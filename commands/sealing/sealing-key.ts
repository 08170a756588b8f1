import { systemActor } from '../../storage/audit/changes.ts';
import type { Storage, Store, Surroundings } from '../../storage/store.ts';
import { closeBox, type Entries, openBox } from './sealed-box.ts';
import { type Sealing, Unopenable } from './sealing.ts';

/** Whether the sealing has the database's key: `new` where it has become that now, for there was none yet. */
export async function sealingKeyIs(
  sealing: Sealing,
  { sealingKey }: Storage,
): Promise<'the same' | 'new' | 'another'> {
  const known = await sealingKey.check();
  if (known !== null) return known === sealing.check ? 'the same' : 'another';
  // Of before there were check values: what was sealed tells.
  const box = await sealingKey.anyBox();
  if (box && !opens(sealing, box.sealed, box.id)) return 'another';
  await sealingKey.take(sealing.check);
  return (await sealingKey.check()) === sealing.check ? 'new' : 'another';
}

function opens(sealing: Sealing, sealed: Uint8Array, id: string): boolean {
  try {
    sealing.open(sealed, id);
    return true;
  } catch (error) {
    if (error instanceof Unopenable) return false;
    throw error;
  }
}

/**
 * Seals anew, with the key of `after`, all that is open, and makes that the database's key: in one transaction, so that
 * whatever is cut off leaves either key and never both. How many polls and reviews that were.
 */
export async function rotateSealingKey(
  before: Sealing,
  after: Sealing,
  storage: Storage,
  surroundings: Surroundings,
): Promise<number> {
  const author = systemActor(`sealing-key:${surroundings.newId()}`, 'sealing-key.rotate');
  const rotate = async (store: Store) => {
    await store.sealedBoxes.setKey(before.check, after.check);
    const boxes = await store.sealedBoxes.all();
    for (const { id } of boxes) {
      const entries = await openBox<unknown>(id, { store, sealing: before });
      const places = await store.sealedBoxes.placesOf(id);
      await closeBox(id, underNewMarks(entries, places, before, after), { store, sealing: after });
    }
    return boxes.length;
  };
  return (await storage.transaction(surroundings, author, rotate, { alone: true })).result;
}

/** The same entries, of those that still have a place, under the marks of the new key. */
const underNewMarks = (
  entries: Entries<unknown>,
  places: string[],
  before: Sealing,
  after: Sealing,
): Entries<unknown> =>
  new Map(
    places
      .filter((place) => entries.has(before.mark(place)))
      .map((place) => [after.mark(place), entries.get(before.mark(place))]),
  );
