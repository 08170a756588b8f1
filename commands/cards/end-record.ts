import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';

/** Why a change that ended a poll, a review and the like cannot be taken back; null where it ended nothing. */
export function refuseEnded({ before, after }: Change): string | null {
  const { status } = after as { status?: string };
  if (status === 'closed')
    return 'What was closed stays closed: its result is out, and cannot be taken back.';
  if (status === 'withdrawn' && before !== null)
    return 'What was cancelled stays so: nobody is asked by it any more. Open another in its place.';
  return null;
}

/**
 * What ends with a record that was open, however it ends (closed, cancelled, taken back): nobody is reminded of it any more,
 * and where its answers are secret what was sealed is destroyed, and who on its roll answered is forgotten. Its cards, and
 * the reminders that went out, say what has become of it.
 */
export async function endRecord(
  { id, isSecret }: { id: string; isSecret: boolean },
  roll: { forgetWho(recordId: string): Promise<void> },
  { sealedBoxes, messages }: Store,
): Promise<void> {
  if (isSecret) {
    await sealedBoxes.destroy(id);
    await roll.forgetWho(id);
  }
  await messages.refreshSettled(id);
}
