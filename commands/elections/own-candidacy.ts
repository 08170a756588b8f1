import type { Candidate, Election } from '../../storage/elections/elections.ts';
import type { NetworkContext } from '../context.ts';
import { UserError } from '../user-error.ts';
import { electionReference } from './election-reference.ts';

/** What the caller is in an election. Throws `UserError` if nobody has nominated them. */
export async function ownCandidacy(
  election: Election,
  { store, caller }: NetworkContext,
): Promise<Candidate> {
  const [own] = await store.elections.candidacies(caller.id, [election.id]);
  if (own) return own;
  const reference = electionReference(election);
  throw new UserError(
    `You are not nominated in ${reference}. To stand, type: election nominate ${reference} me`,
    { field: 'election' },
  );
}
