import type { Decision } from '../../storage/decisions/decisions.ts';
import type { Store } from '../../storage/store.ts';
import { nameOf } from '../cards/shown.ts';
import type { NetworkContext } from '../context.ts';
import { mustBeDraft } from '../meetings/index.ts';
import { pollReference } from '../parts/poll-reference.ts';
import { may } from '../roles/roles.ts';
import { UserError } from '../user-error.ts';
import { decisionReference } from './decision-reference.ts';

/**
 * Refuses what no longer is for one person to word: what was replaced, what a poll or a later meeting agreed to word for word, and
 * what stands in confirmed minutes. Whoever recorded it may correct it, and whoever runs meetings.
 */
export async function mustBeCorrectable(decision: Decision, context: NetworkContext<Store>): Promise<void> {
  const { store, caller, network, today } = context;
  const reference = decisionReference(decision);
  const refuse = (why: string) => {
    throw new UserError(`${why} To decide something else, use: decision replace ${reference}`, {
      field: 'decision',
    });
  };
  if (decision.status === 'replaced')
    throw new UserError(`${reference} was replaced, and stays as it was.`, { field: 'decision' });
  if (decision.ratifiedAt) refuse(`${reference} was ratified as it is written.`);
  if (await store.polls.decided(network.id, decision.id))
    refuse(`${reference} was decided by a poll, as it is written.`);
  const poll = await store.polls.ratifyingDecision(decision.id);
  if (poll) refuse(`${pollReference(poll)} is asking to ratify ${reference} as it is written.`);
  const isTheirs = decision.createdById === caller.id;
  if (!isTheirs && !may(await store.members.standing(network.id, caller.id, today), 'convene')) {
    const recorder = (await store.people.shown([decision.createdById])).get(decision.createdById);
    refuse(
      `${nameOf(recorder)} recorded ${reference}. Only they, and those who run the meetings of ${network.name}, may correct it.`,
    );
  }
  const meeting = decision.meetingId && (await store.meetings.get(decision.meetingId));
  if (meeting) await mustBeDraft(meeting, store);
}
