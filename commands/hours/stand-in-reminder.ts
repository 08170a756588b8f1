import type { StandIn } from '../../storage/hours/stand-ins.ts';
import { nameOf } from '../cards/shown.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { personArg } from '../fields/fields.ts';
import { cannotStandIn } from '../parts/on-behalf.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { sayLeave } from './standing-in.ts';

/** What is told of one arrangement; the rest of a reminder is the same for all whom it concerns. */
type SaidOfStandIn = Pick<Reminder, 'title' | 'text' | 'isSettled' | 'buttons'>;

/** An arrangement, with the names in it. */
interface NamedStandIn extends StandIn {
  away: string;
  other: string;
  /** Whether the person is not away on these days any more. */
  isOver: boolean;
}

const remindOfStandIns: Remind = async (ids, recipientId, { store, now }) => {
  const found = await store.standIns.withIds(ids);
  const people = await store.people.shown(found.flatMap((each) => [each.personId, each.standInId]));
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  return new Map(
    found.map((standIn): [string, Reminder] => {
      const { id, networkId, awayFrom, awayUntil, isMeant } = standIn;
      const network = networks.get(networkId);
      const named = {
        ...standIn,
        away: nameOf(people.get(standIn.personId)),
        other: nameOf(people.get(standIn.standInId)),
        isOver: !isMeant || awayUntil < dayOf(now, network?.zone ?? 'UTC'),
      };
      const facts = [
        { label: 'Away', value: `${formatDay(awayFrom)} to ${formatDay(awayUntil)}` },
        { label: 'Network', value: network?.name ?? '' },
      ];
      return [id, { ...toldTo(recipientId, named), facts, networkId, isInNoDigest: true }];
    }),
  );
};

function toldTo(recipientId: string, named: NamedStandIn): SaidOfStandIn {
  if (recipientId === named.standInId) return toStandIn(named);
  return recipientId === named.personId ? toWhoeverAsked(named) : toManager(named);
}

function toStandIn({ isOver, isDeclined, away, personId, ...leave }: NamedStandIn): SaidOfStandIn {
  if (isOver || isDeclined)
    return {
      title: `You do not stand in for ${away}`,
      text: 'Nothing of theirs comes to you.',
      isSettled: true,
      buttons: [],
    };
  return {
    title: `${away} is away ${sayLeave(leave)}, and you stand in for them`,
    text: 'What falls due for them meanwhile comes to you, too. You can finish it, move it or give it to somebody.',
    isSettled: false,
    buttons: [cannotStandIn(personId)],
  };
}

const toWhoeverAsked = ({ isOver, isDeclined, other }: NamedStandIn): SaidOfStandIn => ({
  title: `${other} cannot stand in for you`,
  text: 'Ask somebody else, or give what cannot wait to someone.',
  isSettled: isOver || !isDeclined,
  buttons: [{ label: 'Ask somebody else', command: 'me.away', args: {}, opens: 'form' }],
});

/** Somebody who is away gets nothing unasked, so those who manage the network are told in their place. */
const toManager = ({
  isOver,
  isDeclined,
  other,
  away,
  personId,
  networkId,
}: NamedStandIn): SaidOfStandIn => ({
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
});

/** Tells people that they stand in for somebody, and that somebody cannot stand in for them. */
export const standInReminders: Reminders = {
  remind: remindOfStandIns,
  why: 'Whoever is asked to stand in for somebody is told. If they cannot, whoever asked is told; or those who manage the network, if that person is away by then.',
};
