import type { Endorsement, Recommendation } from '../../storage/recommendations/recommendations.ts';
import type { Reads } from '../../storage/store.ts';
import { recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { pollReference } from '../parts/poll-reference.ts';
import type { Button, Fact } from '../view.ts';
import { sayEndorsed, sayEndorsement, sayStanding } from './recommendation-lines.ts';
import { endorsementReference, recommendationReference } from './recommendation-reference.ts';
import { upwardFacts } from './recommendation-view.ts';

/** The card of a recommendation in a network that has put it, or is asked to endorse it. */
const renderEndorsementCard: Render = async (id, { store, now, zone }) => {
  const endorsement = await store.endorsements.get(id);
  const recommendation = endorsement && (await store.recommendations.get(endorsement.recommendationId));
  if (!endorsement || !recommendation) return null;
  const key = cardKey(endorsementCard, id);
  const name = `Endorsement ${endorsementReference(endorsement)}`;
  if (endorsement.status === 'withdrawn' || recommendation.status === 'withdrawn')
    return takenBack(key, name, recommendation.text);
  const isOurs = recommendation.putById === endorsement.networkId;
  return recordCard({
    ...{ key, words: recommendation.text },
    line: [name, isOurs ? 'put by us' : sayEndorsement(endorsement), sayStanding(recommendation)],
    facts: [...(await placeFacts(endorsement, recommendation, store)), ...upwardFacts(recommendation, zone)],
    buttons: [
      ...buttonsFor(endorsement, recommendation),
      ...(isOurs ? undoButtonUntilLate(recommendation, now) : []),
    ],
  });
};

export const endorsementCard = messageKind('endorsement.card', renderEndorsementCard);

/** To which group it was put, by how many it is endorsed, and how this network came to its answer. */
async function placeFacts(
  { pollId, byId, status, because }: Endorsement,
  recommendation: Recommendation,
  store: Reads,
): Promise<Fact[]> {
  const { id, networkId, putById } = recommendation;
  const networks = await store.networks.shown([networkId, putById]);
  const people = await store.people.shown([byId]);
  const counted = await store.endorsements.counted([id]);
  const poll = pollId === null ? null : await store.polls.get(pollId);
  const endorsed = counted.find((each) => each.status === 'endorsed')?.count ?? 0;
  const said = status === 'endorsed' || status === 'declined';
  return [
    {
      label: 'Put to',
      value: `${networks.get(networkId)?.name ?? ''}, as its ${recommendationReference(recommendation)}`,
    },
    { label: 'Put by', value: networks.get(putById)?.name ?? '' },
    { label: 'So far', value: sayEndorsed(endorsed).replace(/^e/, 'E') },
    ...(poll ? [{ label: said ? 'Decided by' : 'Voted on in', value: pollReference(poll) }] : []),
    ...(said && !poll && byId !== null ? [{ label: 'Said by', value: nameOf(people.get(byId)) }] : []),
    ...(status === 'declined' && because !== null ? [{ label: 'Not endorsed because', value: because }] : []),
  ];
}

/** What can be done about an endorsement, the likeliest first. */
export function buttonsFor(endorsement: Endorsement, recommendation: Recommendation): Button[] {
  if (recommendation.status !== 'open' && recommendation.status !== 'handed') return [];
  if (endorsement.status !== 'asked') return [];
  const args = { endorsement: endorsementReference(endorsement), network: endorsement.networkId };
  return [
    { label: 'Endorse', command: 'endorsement.give', args, style: 'primary' },
    { label: 'Vote on it', command: 'endorsement.vote', args, opens: 'form' },
    { label: 'Do not endorse', command: 'endorsement.decline', args, opens: 'form' },
  ];
}
