import { systemActor } from '../../storage/audit/changes.ts';
import type { Storage, Store, Surroundings } from '../../storage/store.ts';
import { resealInstallations } from '../installations/installations.ts';
import { closeBox, type Entries, openBox } from './sealed-box.ts';
import { type Sealing, Unopenable } from './sealing.ts';
import { succession } from './succession.ts';

/** Whether the sealing has the database's key; `new` if there was none, and this one was recorded now. */
export async function sealingKeyIs(
  sealing: Sealing,
  { sealingKey }: Storage,
): Promise<'the same' | 'new' | 'another'> {
  const known = await sealingKey.check();
  if (known !== null) return known === sealing.check ? 'the same' : 'another';
  // Sealed by a version without check values: try to open a box.
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
 * Seals all open boxes, and the tokens of all installations, again with the key of `after`, and records it as the database's,
 * and that the new signing key follows the old one: in one transaction, so that a crash leaves either key and never both. Resolves to the number of polls and reviews.
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
    await resealInstallations(store, before, after);
    await store.auditLogs.addKey(succession(before, after));
    return boxes.length;
  };
  return (await storage.transaction(surroundings, author, rotate, { alone: true })).result;
}

/**
 * The entries under the new key's marks. Those that have no place on the roll any more stay as they are: nothing finds them, and
 * the trackers of a checkable poll are told with the others.
 */
const underNewMarks = (
  entries: Entries<unknown>,
  places: string[],
  before: Sealing,
  after: Sealing,
): Entries<unknown> => {
  const marks = new Map(places.map((place) => [before.mark(place), after.mark(place)]));
  return new Map([...entries].map(([mark, entry]) => [marks.get(mark) ?? mark, entry]));
};
