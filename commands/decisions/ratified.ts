import type { Decision } from '../../storage/decisions/decisions.ts';
import type { Reads } from '../../storage/store.ts';
import { meetingReference } from '../meetings/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { UserError } from '../user-error.ts';
import { decisionReference } from './decision-reference.ts';

/** Whether a decision binds only once it is ratified, because the meeting was not quorate when it was made. */
export const needsRatifying = ({ status, lackedQuorum, ratifiedAt }: Decision): boolean =>
  status === 'standing' && lackedQuorum && ratifiedAt === null;

/** Refuses unless the decision is to be ratified. */
export function mustNeedRatifying(decision: Decision): void {
  if (needsRatifying(decision)) return;
  const reference = decisionReference(decision);
  const field = { field: 'decision' };
  if (decision.status === 'replaced')
    throw new UserError(`${reference} was replaced, so there is nothing left to ratify.`, field);
  if (decision.ratifiedAt) throw new UserError(`${reference} has been ratified already.`, field);
  throw new UserError(`${reference} was not made without a quorum, so it needs no ratifying.`, field);
}

/** When each of these decisions was ratified, and by which meeting or poll, by its id. */
export async function ratifications(
  decisions: Decision[],
  store: Reads,
): Promise<Map<string, { at: Date; by: string }>> {
  const ratified = decisions.filter(({ ratifiedAt }) => ratifiedAt !== null);
  if (ratified.length === 0) return new Map();
  const [meetings, polls] = await Promise.all([
    store.meetings.withIds(ratified.flatMap(({ ratifiedInId }) => ratifiedInId ?? [])),
    store.polls.withIds(ratified.flatMap(({ ratifiedByPollId }) => ratifiedByPollId ?? [])),
  ]);
  const names = new Map([
    ...meetings.map((each): [string, string] => [each.id, meetingReference(each)]),
    ...polls.map((each): [string, string] => [each.id, pollReference(each)]),
  ]);
  const each = ratified.flatMap(({ id, ratifiedAt: at, ratifiedInId, ratifiedByPollId }) => {
    const by = names.get(ratifiedInId ?? ratifiedByPollId ?? '');
    return at && by ? [[id, { at, by }] as const] : [];
  });
  return new Map(each);
}
