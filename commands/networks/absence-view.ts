import type { AbsenceCause } from '../../storage/networks/absences.ts';
import type { Conversation } from '../../storage/networks/conversations.ts';
import type { Store } from '../../storage/store.ts';
import { messageInHours, type Render } from '../cards/renderer.ts';
import { PLATFORMS } from '../cards/shown.ts';
import { dayOf, formatDay } from '../dates/dates.ts';
import { thoseWhoDecide } from '../members/index.ts';
import { type Block, type Item, message, type Run } from '../view.ts';

/** How many of a network's channels are listed. */
const MOST_LISTED = 10;

const WHY: Record<AbsenceCause, string> = {
  archived: 'archived',
  deleted: 'deleted',
  teamDeleted: 'its team was deleted',
  removed: 'I was taken out of it',
};

/** What people call a channel, or how to find it if that was never told. */
export function nameOfChannel({ platform, tenant, address, name, teamName }: Conversation): Run {
  if (name !== null) return [teamName, platform === 'slack' ? `#${name}` : name].filter(Boolean).join(', ');
  if (platform === 'slack') return { link: 'a channel', href: inSlack(tenant, address) };
  return teamName === null ? 'a channel or chat, whose name I was not told' : `a channel of ${teamName}`;
}

/** The address at which a channel opens in Slack. */
const inSlack = (tenant: string, channel: string): string =>
  `https://slack.com/app_redirect?${new URLSearchParams({ ...(tenant.startsWith('T') && { team: tenant }), channel })}`;

/** Why the bot can say nothing in a channel, and since when; null if it can. */
export function sayAbsence({ absence, absentSince }: Conversation, zone: string): string | null {
  if (absence === null) return null;
  return absentSince === null ? WHY[absence] : `${WHY[absence]} on ${formatDay(dayOf(absentSince, zone))}`;
}

/** The channels of a network in which the bot can say nothing; null once there are none and it was not posted. */
const renderAbsent: Render = async (networkId, { store, isPosted }) => {
  const network = await store.networks.get(networkId);
  const absent = network.status === 'active' ? await store.conversations.absent(networkId, MOST_LISTED) : [];
  if (absent.length === 0)
    return isPosted ? message(`I can speak again in the channels of ${network.name}`) : null;
  const lines = absent.map((channel): Item => {
    const why = sayAbsence(channel, network.zone) ?? '';
    return {
      text: [{ strong: PLATFORMS[channel.platform] }, ' ', nameOfChannel(channel), `: ${why}`],
      button: {
        label: 'Take it out',
        command: 'network.channel.remove',
        args: { channel: channel.id, network: networkId },
      },
    };
  });
  const blocks: Block[] = [
    {
      type: 'text',
      text: 'Nothing of the network is shown there now. Its records stand, and reminders go to each person as before.',
    },
    { type: 'list', items: lines },
    {
      type: 'note',
      text: 'When a channel is restored, or I am added to it again, I go on there by myself. What you take out is no longer one of its channels.',
    },
  ];
  return message(
    `${network.name} cannot be shown in ${absent.length === 1 ? 'a channel' : 'some channels'}`,
    blocks,
  );
};

export const channelsAbsent = messageInHours(
  'network.absent',
  { zoneOf: async ({ subjectId }, store) => (await store.networks.get(subjectId)).zone },
  renderAbsent,
);

/** Tells those who manage a network, once, that the bot can say nothing in a channel of it since `at`. */
export async function tellOfAbsence(
  networkId: string,
  at: Date,
  { store, now }: { store: Store; now: Date },
): Promise<void> {
  const network = await store.networks.get(networkId);
  if (network.status !== 'active') return;
  const told = await thoseWhoDecide(network, { store, now });
  await store.messages.plan(
    told.map((personId) => ({
      ...{ kind: channelsAbsent, subjectId: networkId, personId, slot: at.toISOString(), dueAt: now },
    })),
  );
}
