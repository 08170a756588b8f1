import type { Store } from '../../storage/store.ts';
import { nextDigest } from './rhythm.ts';

/** Has the digest of a person come at its time in another zone. */
export async function moveDigest(
  personId: string,
  zone: string,
  { store, now }: { store: Store; now: Date },
): Promise<void> {
  const digest = await store.digests.of({ personId });
  if (!digest || digest.zone === zone) return;
  const { every, weekday, time, byDefault } = digest;
  const when = { every, weekday, time, zone, byDefault };
  await store.digests.set({ personId }, { ...when, nextAt: nextDigest(when, now) });
}
