import type { Endorsement, Recommendation } from '../../storage/recommendations/recommendations.ts';
import type { Reads } from '../../storage/store.ts';
import { recordCard } from '../cards/record-card.ts';
import { cardKey, messageKind, type Render } from '../cards/renderer.ts';
import { nameOf, takenBack } from '../cards/shown.ts';
import { undoButtonUntilLate } from '../cards/undo-button.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import type { Button, Fact } from '../view.ts';
import { sayStanding } from './recommendation-lines.ts';
import { recommendationReference } from './recommendation-reference.ts';

/** How many networks are named on the card. */
const NAMED = 10;

/** The card of a recommendation in the group that takes it upward. */
const renderRecommendationCard: Render = async (id, { store, now, zone }) => {
  const recommendation = await store.recommendations.get(id);
  if (!recommendation) return null;
  const key = cardKey(recommendationCard, id);
  const name = `Recommendation ${recommendationReference(recommendation)}`;
  if (recommendation.status === 'withdrawn') return takenBack(key, name, recommendation.text);
  const { putById, createdById, networkId } = recommendation;
  const networks = await store.networks.shown([putById]);
  const people = await store.people.shown([createdById]);
  const by = nameOf(people.get(createdById));
  const of = putById === networkId ? '' : `, for ${networks.get(putById)?.name ?? ''}`;
  return recordCard({
    ...{ key, words: recommendation.text },
    line: [name, sayStanding(recommendation)],
    facts: [
      { label: 'Recommended by', value: `${by}${of}` },
      ...(await endorsementFacts(recommendation, store)),
      ...upwardFacts(recommendation, zone),
    ],
    buttons: [...buttonsFor(recommendation), ...undoButtonUntilLate(recommendation, now)],
  });
};

export const recommendationCard = messageKind('recommendation.card', renderRecommendationCard);

/** What can be done about a recommendation, the likeliest first. */
export function buttonsFor(recommendation: Recommendation): Button[] {
  if (recommendation.status !== 'open' && recommendation.status !== 'handed') return [];
  const args = {
    recommendation: recommendationReference(recommendation),
    network: recommendation.networkId,
  };
  const hand: Button = { label: 'Hand on', command: 'recommendation.hand', args, opens: 'form' };
  const ask: Button = { label: 'Ask to endorse', command: 'recommendation.circulate', args, opens: 'form' };
  const reply: Button = { label: 'Record the reply', command: 'recommendation.reply', args, opens: 'form' };
  return recommendation.status === 'open' ? [ask, hand, reply] : [reply, ask, hand];
}

/** Why it is recommended, and what has become of it upward. */
export function upwardFacts(
  { because, addressee, handedAt, reply, repliedAt }: Recommendation,
  zone: string,
): Fact[] {
  return [
    ...(because === null ? [] : [{ label: 'Because', value: because }]),
    ...(addressee === null || handedAt === null
      ? []
      : [{ label: 'Handed to', value: `${addressee}, on ${formatDay(dayOf(handedAt, zone))}` }]),
    ...(reply === null || repliedAt === null
      ? []
      : [{ label: `Reply of ${formatDay(dayOf(repliedAt, zone))}`, value: reply }]),
  ];
}

/** Which networks endorse it, which do not, and how many were asked and have not said. */
async function endorsementFacts({ id }: Recommendation, store: Reads): Promise<Fact[]> {
  const counted = await store.endorsements.counted([id]);
  const count = (status: Endorsement['status']) => counted.find((each) => each.status === status)?.count ?? 0;
  const endorsed = await store.endorsements.standing(id, 'endorsed', NAMED);
  const declined = await store.endorsements.standing(id, 'declined', NAMED);
  const networks = await store.networks.shown([...endorsed, ...declined].map(({ networkId }) => networkId));
  const names = (of: Endorsement[], all: number): string => {
    const more = all > of.length ? [`and ${all - of.length} more`] : [];
    return [...of.map((each) => named(each, networks)), ...more].join(', ');
  };
  const waiting = count('asked') + count('voting');
  return [
    {
      label: 'Endorsed by',
      value: endorsed.length === 0 ? 'Nobody yet' : names(endorsed, count('endorsed')),
    },
    ...(declined.length === 0
      ? []
      : [{ label: 'Not endorsed by', value: names(declined, count('declined')) }]),
    ...(waiting === 0 ? [] : [{ label: 'Asked, and not answered yet', value: String(waiting) }]),
  ];
}

const named = (
  { networkId, because, status }: Endorsement,
  networks: ReadonlyMap<string, { name: string }>,
): string => {
  const name = networks.get(networkId)?.name ?? '';
  return status === 'declined' && because !== null ? `${name} (because ${because})` : name;
};
