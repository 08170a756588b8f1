import type { Network } from '../../storage/networks/networks.ts';
import type { PlannedNudge } from '../../storage/outbox/nudges.ts';
import type { Endorsement, Recommendation } from '../../storage/recommendations/recommendations.ts';
import { dayOf, type ZonedNow } from '../dates/dates.ts';
import { addWorkingDays, nextWorkingDay } from '../dates/working-days.ts';
import { morningOf, withinHours, workingDayBy } from '../dates/working-hours.ts';
import { UserError } from '../user-error.ts';
import { endorsementReference, recommendationReference } from './recommendation-reference.ts';

/** So many working days after a network was asked, whoever decides for it is asked once more. */
const ASKED_AGAIN = 5;
/** So many working days after a reply was due, whoever waits for it is reminded once more. */
const CHASED_AGAIN = 10;

/** Whether networks may put recommendations to this one, for it to take them upward. */
export const takesUpward = ({ kind }: Pick<Network, 'kind'>): boolean =>
  kind === 'assembly' || kind === 'referenceGroup' || kind === 'board';

/** The nudges by which those who run a group are told what is put to it. */
export const nudgesWhenPut = (
  { id }: Recommendation,
  people: string[],
  { now, zone }: ZonedNow,
): PlannedNudge[] =>
  people.map((personId) => ({
    ...{ kind: 'recommendation', subjectId: id, personId, slot: 'put', dueAt: withinHours(now, zone) },
  }));

/** The nudges of whoever handed a recommendation on: on the day a reply is due, once it is late, and two weeks after. */
export function nudgesForReply(
  { id, status, handedById, replyDue }: Recommendation,
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  if (status !== 'handed' || handedById === null || replyDue === null) return [];
  const late = nextWorkingDay(replyDue);
  return [
    { slot: `due ${replyDue}`, dueAt: morningOf(workingDayBy(replyDue), zone) },
    { slot: `late ${replyDue}`, dueAt: morningOf(late, zone) },
    { slot: `late again ${replyDue}`, dueAt: morningOf(addWorkingDays(late, CHASED_AGAIN), zone) },
  ]
    .filter(({ dueAt }) => dueAt > now)
    .map((each) => ({ kind: 'recommendation', subjectId: id, personId: handedById, ...each }));
}

/** The nudges of those who decide for a network that is asked to endorse something: at once, and once more in a week. */
export function nudgesWhenAsked(
  { id }: Endorsement,
  people: string[],
  { now, zone }: ZonedNow,
): PlannedNudge[] {
  const again = morningOf(addWorkingDays(dayOf(now, zone), ASKED_AGAIN), zone);
  return people.flatMap((personId): PlannedNudge[] => [
    { kind: 'endorsement', subjectId: id, personId, slot: 'asked', dueAt: withinHours(now, zone) },
    { kind: 'endorsement', subjectId: id, personId, slot: 'asked again', dueAt: again },
  ]);
}

/** The nudges by which everyone who has endorsed a recommendation for a network is told what was replied. */
export const nudgesWhenReplied = (endorsed: Endorsement[], { now, zone }: ZonedNow): PlannedNudge[] =>
  endorsed.flatMap(({ id, byId }): PlannedNudge[] =>
    byId === null
      ? []
      : [
          {
            ...{ kind: 'endorsement', subjectId: id, personId: byId, slot: 'replied' },
            dueAt: withinHours(now, zone),
          },
        ],
  );

/** Refuses what may be done only before a reply has come. */
export function mustBeWaiting(recommendation: Recommendation): void {
  if (recommendation.status !== 'replied') return;
  throw new UserError(
    `${recommendationReference(recommendation)} was replied to already. To see the reply, use recommendation show.`,
    { field: 'recommendation' },
  );
}

/** Refuses what may be said only while a network is asked, and does not vote on it. */
export function mustBeOpenToSay(
  endorsement: Endorsement,
  recommendation: Recommendation | null,
): asserts recommendation is Recommendation {
  const reference = endorsementReference(endorsement);
  if (endorsement.status === 'voting')
    throw new UserError(`The network is voting on ${reference}. Wait until its poll has closed.`, {
      field: 'endorsement',
    });
  if (recommendation?.status === 'open' || recommendation?.status === 'handed') return;
  throw new UserError(
    recommendation?.status === 'replied'
      ? `What ${reference} is about was replied to already, so it is not endorsed any more.`
      : `What ${reference} is about was taken back.`,
    { field: 'endorsement' },
  );
}
