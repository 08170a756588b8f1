import type { Endorsement, Recommendation } from '../../storage/recommendations/recommendations.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { buttonsFor } from './endorsement-view.ts';
import { endorsementField } from './recommendation-fields.ts';
import { endorsementReference } from './recommendation-reference.ts';

const remindOfEndorsements: Remind = async (ids, personId, { store }) => {
  const found = await store.endorsements.withIds(ids);
  const about = await store.recommendations.withIds(found.map(({ recommendationId }) => recommendationId));
  const networks = await store.networks.shown([...found, ...about].map(({ networkId }) => networkId));
  return new Map(
    found.flatMap((endorsement): [string, Reminder][] => {
      const { id, networkId, recommendationId } = endorsement;
      const recommendation = about.find((each) => each.id === recommendationId);
      if (!recommendation) return [];
      const isReply = isToldBack(endorsement, recommendation, personId);
      const buttons = buttonsFor(endorsement, recommendation);
      return [
        [
          id,
          {
            title: sayTitle(endorsement, isReply, buttons.length > 0),
            text: isReply ? (recommendation.reply ?? '') : recommendation.text,
            facts: [
              { label: 'Network', value: networks.get(networkId)?.name ?? '' },
              { label: 'Put to', value: networks.get(recommendation.networkId)?.name ?? '' },
            ],
            isSettled: !isReply && buttons.length === 0,
            isInNoDigest: true,
            networkId,
            buttons,
          },
        ],
      ];
    }),
  );
};

/** Whether somebody has endorsed it for their network, and the reply has come. */
const isToldBack = (
  { status, byId }: Endorsement,
  recommendation: Recommendation,
  personId: string,
): boolean => status === 'endorsed' && byId === personId && recommendation.status === 'replied';

function sayTitle(endorsement: Endorsement, isReply: boolean, waits: boolean): string {
  const reference = endorsementReference(endorsement);
  if (isReply) return `The reply to what you endorsed as ${reference} has come`;
  return waits ? `${reference}: does your network endorse this?` : `${reference} is settled`;
}

/** Asks those who decide for a network whether it endorses a recommendation, and tells whoever endorsed it the reply. */
export const endorsementReminders: Reminders = {
  remind: remindOfEndorsements,
  called: 'endorsements',
  why: 'Whoever chairs or manages a network is asked whether it endorses a recommendation, and once more a week later; whoever endorsed it is told the reply.',
  field: endorsementField,
};
