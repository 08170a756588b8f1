import type { Member } from '../../storage/members/members.ts';
import type { Network } from '../../storage/networks/networks.ts';
import type { Capability } from '../capability.ts';
import { nameOf } from '../cards/shown.ts';
import { type Day, dayOf, formatDay } from '../dates/dates.ts';
import { personArg } from '../fields/fields.ts';
import { belongs } from '../members/index.ts';
import type { Remind, Reminder, Reminders } from '../parts/reminder.ts';
import { canBeReached, heldBlocks, heldBy } from './held.ts';

const remindOfHandover =
  (all: readonly Capability[]): Remind =>
  async (ids, recipientId, { store, now }) => {
    const reminders = new Map<string, Reminder>();
    for (const id of ids) {
      const member = await store.members.byId(id);
      if (!member) continue;
      const { personId, networkId } = member;
      const network = await store.networks.get(networkId);
      const today = dayOf(now, network.zone);
      const name = nameOf((await store.people.shown([personId])).get(personId));
      const isSelf = personId === recipientId;
      const isOut = member.until === null && !isSelf && !(await canBeReached(personId, store));
      const isOver = member.until === null ? !isOut : !isSelf && belongs(member, today);
      const items = isOver ? [] : await heldBy({ personId, networkId, today }, all, store);
      const isSettled = items.length === 0;
      reminders.set(id, {
        title: isSelf
          ? titleForLeaver(member, network, today)
          : isOut
            ? `${name} cannot be written to`
            : titleForManager(name, member, network, today),
        text: isSettled ? 'Nothing is left to hand over.' : isSelf ? ASKED : isOut ? OUT_OF_REACH : PUT,
        facts: [{ label: 'Network', value: network.name }],
        blocks: isSettled ? [] : heldBlocks(items),
        ...{ isSettled, isInNoDigest: true, networkId },
        buttons: isSettled ? [] : [listButton(member)],
      });
    }
    return reminders;
  };

/** Reminds a leaver of what to hand over, and then a manager of what the leaver still holds. */
export const handoverReminders = (all: readonly Capability[]): Reminders => ({
  remind: remindOfHandover(all),
  why: 'Whoever leaves is asked to hand over what is theirs. Managers are told of what is left, and of what somebody has who cannot be written to.',
});

const ASKED = 'Before you go, please give what is yours to somebody else, or finish it.';
const OUT_OF_REACH =
  'I know no account of theirs that takes messages, so they are not reminded of what is theirs. Ask them to write to me once, or give it to somebody else.';
const PUT = 'What is still theirs needs somebody else: they are not reminded of it any more.';

function titleForLeaver({ until }: Member, { name }: Network, today: Day): string {
  if (until === null) return `You stay a member of ${name}`;
  if (until < today) return `You have left ${name}`;
  return `You leave ${name} ${until === today ? 'today' : `on ${formatDay(until)}`}`;
}

const titleForManager = (name: string, member: Member, network: Network, today: Day): string =>
  belongs(member, today)
    ? `${name} stays in ${network.name}`
    : `What ${name} leaves behind in ${network.name}`;

/** The button that lists everything; the only one that is shown where there are several reminders. */
const listButton = ({ personId, networkId }: Member) =>
  ({
    label: 'List it',
    command: 'member.holds',
    args: { person: personArg(personId), network: networkId },
  }) as const;
