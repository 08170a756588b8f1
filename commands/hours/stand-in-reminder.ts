import { nameOf } from '../cards/shown.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { personArg } from '../fields/fields.ts';
import { cannotStandIn } from '../parts/on-behalf.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { sayLeave } from './standing-in.ts';

const remindOfStandIns: Remind = async (ids, recipientId, { store, now }) => {
  const found = await store.standIns.withIds(ids);
  const people = await store.people.shown(found.flatMap((each) => [each.personId, each.standInId]));
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  return new Map(
    found.map((standIn): [string, Reminder] => {
      const { id, personId, standInId, networkId, isMeant, isDeclined, awayUntil } = standIn;
      const network = networks.get(networkId);
      const isOver = !isMeant || awayUntil < dayOf(now, network?.zone ?? 'UTC');
      const [away, other] = [personId, standInId].map((person) => nameOf(people.get(person)));
      const base = {
        facts: [
          { label: 'Away', value: `${formatDay(standIn.awayFrom)} to ${formatDay(awayUntil)}` },
          { label: 'Network', value: network?.name ?? '' },
        ],
        ...{ networkId, isInNoDigest: true },
      };
      if (recipientId === personId)
        return [
          id,
          {
            ...base,
            title: `${other} cannot stand in for you`,
            text: 'Ask somebody else, or give what cannot wait to someone.',
            isSettled: isOver || !isDeclined,
            buttons: [{ label: 'Ask somebody else', command: 'me.away', args: {}, opens: 'form' }],
          },
        ];
      if (recipientId !== standInId)
        return [
          id,
          {
            ...base,
            title: `${other} cannot stand in for ${away}, who is away`,
            text: 'What falls due for them meanwhile reaches nobody. Give what cannot wait to somebody.',
            isSettled: isOver || !isDeclined,
            buttons: [
              {
                label: 'List what is theirs',
                command: 'member.holds',
                args: { person: personArg(personId), network: networkId },
              },
            ],
          },
        ];
      const isAsked = !isOver && !isDeclined;
      return [
        id,
        {
          ...base,
          title: isAsked
            ? `${away} is away ${sayLeave(standIn)}, and you stand in for them`
            : `You do not stand in for ${away}`,
          text: isAsked
            ? 'What falls due for them meanwhile comes to you, too. You can finish it, move it or give it to somebody.'
            : 'Nothing of theirs comes to you.',
          isSettled: !isAsked,
          buttons: isAsked ? [cannotStandIn(personId)] : [],
        },
      ];
    }),
  );
};

/** Tells people that they stand in for somebody, and that somebody cannot stand in for them. */
export const standInReminders: Reminders = {
  remind: remindOfStandIns,
  why: 'Whoever is asked to stand in for somebody who is away is told, and so is whoever asked, if they cannot, or those who manage the network, if they are away already.',
};
