import { addVoters } from '../../support/more-voters.ts';
import type { Speaker } from '../../support/speaker.ts';

/** Adds voters to Ann's network, and opens a secret poll there, P1. */
export async function openSecretPoll(ann: Speaker): Promise<void> {
  await addVoters(ann);
  await ann.types('poll open "Adopt the terms?" Aye | Nay | Abstain secret closes 18 June at 5pm');
}

/** What its card shows below its line while it is open. */
export const OPEN = [
  '- 1. Aye',
  '- 2. Nay',
  '- 3. Abstain',
  'Choose: One',
  'Ballots: Secret: nobody sees who chose what, and nothing is counted before the close',
].join('\n');
