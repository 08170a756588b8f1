import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';

/** Why a change that ended a poll, a review or the like cannot be undone; null if it ended nothing. */
export function refuseEnded({ before, after }: Change): string | null {
  const { status } = after as { status?: string };
  if (status === 'closed')
    return 'What was closed stays closed: its result is out, and cannot be taken back.';
  if (status === 'withdrawn' && before !== null)
    return 'What was cancelled stays so: nobody is asked by it any more. Open another in its place.';
  return null;
}

/**
 * Ends an open record, whether it is closed, cancelled or taken back: cancels its reminders and, if its answers are secret,
 * destroys the sealed box and forgets who on the roll answered. Its cards and sent reminders are edited to show the end.
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
