import type { WorkingGroup } from '../../storage/groups/groups.ts';
import { formatDay } from '../dates/dates.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { groupField } from './group-fields.ts';
import { groupReference } from './group-reference.ts';
import { buttonsFor } from './group-view.ts';

const remindOfGroups: Remind = async (ids, personId, { store }) => {
  const found = await store.groups.withIds(ids);
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  return new Map(
    found.map((group): [string, Reminder] => {
      const { id, title, leadId, status, report, networkId } = group;
      const waits =
        leadId === personId && (status === 'established' || (status === 'closed' && report === null));
      return [
        id,
        {
          title: waits ? sayWhatWaits(group) : `${groupReference(group)} is settled`,
          text: title,
          facts: [{ label: 'Network', value: networks.get(networkId)?.name ?? '' }],
          isSettled: !waits,
          isInNoDigest: true,
          networkId,
          buttons: waits ? buttonsFor(group).filter(({ command }) => command !== 'group.join') : [],
        },
      ];
    }),
  );
};

/** Tells leads that their group is established, when its term ends, and that its report is missing. */
export const groupReminders: Reminders = {
  remind: remindOfGroups,
  called: 'groups',
  why: 'Whoever leads a working group is told when it is established, when its term ends, and when its report is missing.',
  field: groupField,
};

function sayWhatWaits(group: WorkingGroup): string {
  const reference = groupReference(group);
  if (group.status === 'closed') return `${reference} has ended: what has it achieved?`;
  const ends = group.until === null ? '' : `, and works until ${formatDay(group.until)}`;
  return `You lead ${reference}, which is established${ends}`;
}
