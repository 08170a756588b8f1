import { nameOf } from '../cards/shown.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { waitsForRuling } from './interest.ts';
import { interestField } from './interest-fields.ts';
import { interestReference } from './interest-reference.ts';
import { rulingButtons } from './interest-view.ts';

const remindOfInterests: Remind = async (ids, _personId, { store }) => {
  const found = await store.interests.withIds(ids);
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  const people = await store.people.shown(found.map(({ personId }) => personId));
  return new Map(
    found.map((interest): [string, Reminder] => {
      const waits = waitsForRuling(interest);
      return [
        interest.id,
        {
          title: `${interestReference(interest)} ${waits ? 'waits for your ruling' : 'is settled'}`,
          text: interest.text,
          facts: [
            { label: 'Declared by', value: nameOf(people.get(interest.personId)) },
            { label: 'Network', value: networks.get(interest.networkId)?.name ?? '' },
          ],
          isSettled: !waits,
          isInNoDigest: true,
          networkId: interest.networkId,
          buttons: rulingButtons(interest),
        },
      ];
    }),
  );
};

export const interestReminders: Reminders = {
  remind: remindOfInterests,
  called: 'interests',
  why: 'If an interest touches a poll or a meeting to come, the chair is asked to rule on it; or a deputy, if it is the chair’s own.',
  field: interestField,
};
