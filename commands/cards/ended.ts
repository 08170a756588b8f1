import type { Change } from '../../storage/aggregates.ts';

/** Why a change that ended a poll, a review and the like cannot be taken back; null where it ended nothing. */
export function refuseEnded({ before, after }: Change): string | null {
  const { status } = after as { status?: string };
  if (status === 'closed')
    return 'What was closed stays closed: its result is out, and cannot be taken back.';
  if (status === 'withdrawn' && before !== null)
    return 'What was cancelled stays so: the ballots or inputs that were given to it are gone. Open another in its place.';
  return null;
}
