import type { VotingProxy } from '../../../storage/polls/proxies.ts';
import { nameOf } from '../../cards/shown.ts';
import { personArg } from '../../fields/fields.ts';
import type { Remind, Reminder, Reminders } from '../../parts/reminder.ts';

const remindOfProxies: Remind = async (ids, personId, { store }) => {
  const found = await store.proxies.withIds(ids);
  const networks = await store.networks.shown(found.map(({ networkId }) => networkId));
  const people = await store.people.shown(found.flatMap(({ giverId, holderId }) => [giverId, holderId]));
  return new Map(
    found.map((proxy): [string, Reminder] => {
      const isHolder = personId === proxy.holderId;
      const other = nameOf(people.get(isHolder ? proxy.giverId : proxy.holderId));
      return [
        proxy.id,
        {
          title: sayTitle(proxy, isHolder, other),
          text: sayWhatFollows(proxy, isHolder),
          facts: [{ label: 'Network', value: networks.get(proxy.networkId)?.name ?? '' }],
          isSettled: false,
          isInNoDigest: true,
          networkId: proxy.networkId,
          buttons:
            isHolder && !proxy.withdrawn
              ? [
                  {
                    label: 'I cannot',
                    command: 'poll.proxy.end',
                    args: { person: personArg(proxy.giverId), network: proxy.networkId },
                  },
                ]
              : [],
        },
      ];
    }),
  );
};

function sayTitle({ withdrawn }: VotingProxy, isHolder: boolean, other: string): string {
  if (isHolder) return withdrawn ? `You vote for ${other} no more` : `${other} has named you as their proxy`;
  return withdrawn ? `${other} votes for you no more` : `${other} votes for you`;
}

function sayWhatFollows({ withdrawn }: VotingProxy, isHolder: boolean): string {
  if (withdrawn)
    return isHolder
      ? 'What you have voted for them stands.'
      : 'What they have voted for you stands. Please vote yourself.';
  return isHolder
    ? 'You vote for them, besides your own vote, in polls that open while that stands and ask you both.'
    : 'Until they have voted you may do so yourself.';
}

export const proxyReminders: Reminders = {
  remind: remindOfProxies,
  why: 'Whoever is named to vote for another is told, and so are both when that ends.',
};
