import { nameOf } from '../cards/shown.ts';
import { sayRuling } from '../parts/interest-words.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { waitsForRuling } from './interest.ts';
import { interestField } from './interest-fields.ts';
import { interestReference } from './interest-reference.ts';
import { rulingButtons } from './interest-view.ts';

const remindOfInterests: Remind = async (ids, personId, { store }) => {
  const found = await store.interests.withIds(ids);
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  const people = await store.people.shown(found.map(({ personId }) => personId));
  const polls = await store.polls.withIds(found.flatMap(({ pollId }) => pollId ?? []));
  const closed = new Set(polls.flatMap(({ id, status }) => (status === 'open' ? [] : id)));
  return new Map(
    found.map((interest): [string, Reminder] => {
      const isRuled = interest.personId === personId && interest.handling !== null;
      const waits = waitsForRuling(interest) && !closed.has(interest.pollId ?? '');
      return [
        interest.id,
        {
          title: `${interestReference(interest)} ${isRuled ? `was ruled on: ${sayRuling(interest)}` : sayWaits(waits)}`,
          text: interest.text,
          facts: [
            { label: 'Declared by', value: nameOf(people.get(interest.personId)) },
            { label: 'Network', value: networks.get(interest.networkId)?.name ?? '' },
          ],
          isSettled: !waits && !isRuled,
          isInNoDigest: true,
          networkId: interest.networkId,
          buttons: waits ? rulingButtons(interest) : [],
        },
      ];
    }),
  );
};

const sayWaits = (waits: boolean): string => (waits ? 'waits for your ruling' : 'is settled');

export const interestReminders: Reminders = {
  remind: remindOfInterests,
  called: 'interests',
  why: 'If an interest touches a poll or a meeting to come, the chair is asked to rule on it; or a deputy, if it is the chair’s own. Whoever declared it is told the ruling.',
  field: interestField,
};
