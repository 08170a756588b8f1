import type { Change } from '../../storage/aggregates.ts';
import type { Store } from '../../storage/store.ts';

/** Why a change that ended a poll, a review and the like cannot be taken back; null where it ended nothing. */
export function refuseEnded({ before, after }: Change): string | null {
  const { status } = after as { status?: string };
  if (status === 'closed')
    return 'What was closed stays closed: its result is out, and cannot be taken back.';
  if (status === 'withdrawn' && before !== null)
    return 'What was cancelled stays so: the ballots or inputs that were given to it are gone. Open another in its place.';
  return null;
}

/**
 * What ends with a record that was open, however it ends (closed, cancelled, taken back): nobody is reminded of it any more,
 * and what was sealed in it is destroyed. Its cards, and the reminders that went out, say what has become of it.
 */
export async function endRecord(id: string, { sealedBoxes, messages }: Store): Promise<void> {
  await sealedBoxes.destroy(id);
  await messages.refreshSettled(id);
}
