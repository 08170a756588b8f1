import type { WorkingGroup } from '../../storage/groups/groups.ts';
import { formatDay } from '../dates/dates.ts';
import type { Remind, Reminder } from '../parts/reminder.ts';
import { groupReference } from './group-reference.ts';
import { buttonsFor } from './group-view.ts';

/** Tells leads that their group is established, when its term ends, and that its report is missing. */
export const remindOfGroups: Remind = async (ids, personId, { store }) => {
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
          buttons: waits ? buttonsFor(group).filter(({ command }) => command !== 'group.join') : [],
        },
      ];
    }),
  );
};

function sayWhatWaits(group: WorkingGroup): string {
  const reference = groupReference(group);
  if (group.status === 'closed') return `${reference} has ended: what has it achieved?`;
  const ends = group.until === null ? '' : `, and works until ${formatDay(group.until)}`;
  return `You lead ${reference}, which is established${ends}`;
}
