import type { Recommendation } from '../../storage/recommendations/recommendations.ts';
import { formatDay } from '../dates/dates.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { recommendationField } from './recommendation-fields.ts';
import { recommendationReference } from './recommendation-reference.ts';
import { buttonsFor } from './recommendation-view.ts';

const remindOfRecommendations: Remind = async (ids, personId, { store }) => {
  const found = await store.recommendations.withIds(ids);
  const networks = await store.networks.shown(
    found.flatMap(({ networkId, putById }) => [networkId, putById]),
  );
  return new Map(
    found.map((recommendation): [string, Reminder] => {
      const { id, networkId, putById, text, status, handedById } = recommendation;
      const waits = status === 'open' || (status === 'handed' && handedById === personId);
      return [
        id,
        {
          title: waits
            ? sayWhatWaits(recommendation)
            : `${recommendationReference(recommendation)} is settled`,
          text,
          facts: [
            { label: 'Network', value: networks.get(networkId)?.name ?? '' },
            { label: 'Put by', value: networks.get(putById)?.name ?? '' },
          ],
          isSettled: !waits,
          isInNoDigest: true,
          networkId,
          buttons: waits ? buttonsFor(recommendation) : [],
        },
      ];
    }),
  );
};

/** Tells those who run a group what is put to it, and chases the reply. */
export const recommendationReminders: Reminders = {
  remind: remindOfRecommendations,
  called: 'recommendations',
  why: 'Those who run a group are told what is recommended to it; whoever handed it on is reminded when the reply is due, and late.',
  field: recommendationField,
};

function sayWhatWaits(recommendation: Recommendation): string {
  const { status, addressee, replyDue } = recommendation;
  const reference = recommendationReference(recommendation);
  if (status === 'open') return `${reference} is put to you, to be handed on`;
  return `${reference}: the reply of ${addressee ?? ''} is due on ${formatDay(replyDue ?? '')}`;
}
