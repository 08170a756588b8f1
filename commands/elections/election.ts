import type { Candidate, Constituency, Election } from '../../storage/elections/elections.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import { dayOf, formatInstant, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays } from '../dates/working-days.ts';
import { morningOf, withinHours } from '../dates/working-hours.ts';
import { MOST_RANKED } from '../polls/index.ts';
import { UserError } from '../user-error.ts';
import { electionReference } from './election-reference.ts';

/** So many working days before nominations close, whoever has not said whether they stand is reminded. */
const DAYS_AHEAD = 2;

/** The constituencies of an election: one for each profession, or one for all. */
export const constituenciesOf = ({ byProfession }: Pick<Election, 'byProfession'>): Constituency[] =>
  byProfession ? ['pharmacy', 'dental', 'eyeHealth'] : [null];

/** Those of an election’s candidates who stand in a constituency. */
export const standingIn = (candidates: Candidate[], profession: Constituency): Candidate[] =>
  candidates.filter((each) => each.status === 'standing' && each.profession === profession);

/** Refuses what may be done only while candidates are nominated. */
export function mustTakeNominations(election: Election, { now, zone }: ZonedNow): void {
  const reference = electionReference(election);
  if (election.status === 'withdrawn')
    throw new UserError(`${reference} was cancelled.`, { field: 'election' });
  if (election.status === 'nominating' && election.nominationsClose > now) return;
  throw new UserError(
    `Nominations for ${reference} closed on ${formatInstant(election.nominationsClose, zone)}.`,
    { field: 'election' },
  );
}

/** Refuses one more candidate where as many stand as may be ranked in one ballot. */
export function mustHaveRoom(candidates: Candidate[], profession: Constituency): void {
  if (standingIn(candidates, profession).length < MOST_RANKED) return;
  throw new UserError(
    `${MOST_RANKED} people stand already, and a ballot has room for no more. One of them would have to step down first.`,
  );
}

/** Asks somebody who was nominated whether they stand: once it is day, and again before nominations close. */
export function nominationNudges(
  { id, nominationsClose }: Election,
  personId: string,
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  const nudge = (slot: string, dueAt: Date): PlannedNudge => ({
    ...{ kind: 'election', subjectId: id, personId, slot, dueAt },
  });
  const first = withinHours(now, zone);
  const again = morningOf(addWorkingDays(dayOf(nominationsClose, zone), -DAYS_AHEAD), zone);
  return [nudge('nominated', first), ...(again > first ? [nudge('again', again)] : [])];
}
