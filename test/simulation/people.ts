import type { Place } from '../../commands/invocation.ts';
import type { Platform } from '../../commands/view.ts';
import { placeOf, profileOf } from '../support/speaker.ts';
import { SERVICE_URL } from './teams-side.ts';

/** A member of the simulated network, on one platform. */
export interface Person {
  handle: string;
  name: string;
  platform: Platform;
}

const on = (platform: Platform, handle: string): Person => ({
  ...{ platform, handle },
  name: profileOf(platform, handle).name,
});

/** The network's managers at the start. */
export const MANAGERS = ['ann', 'cat'] as const;
export const PEOPLE: readonly [Person, ...Person[]] = [
  on('slack', 'ann'),
  on('slack', 'cat'),
  on('slack', 'dev'),
  on('teams', 'bob'),
];

export const CHANNELS = { slack: 'C0PHARMACY', teams: '19:pharmacy' } as const;

/** Everyone on a person's platform, themselves included. */
export const besides = ({ platform }: Person): [Person, ...Person[]] =>
  PEOPLE.filter((other) => other.platform === platform) as [Person, ...Person[]];

export function personOf(handle: string): Person {
  const found = PEOPLE.find((person) => person.handle === handle);
  if (!found) throw new Error(`nobody is called ${handle}`);
  return found;
}

/** The place where they address the bot: a channel of their platform. */
export function channelOf({ platform, handle }: Person, address: string): Place {
  return { ...placeOf(platform, address, handle), reference: referenceTo(address) };
}

/** Their reply address. */
export function replyTo({ platform, handle }: Person) {
  const { userId: user } = profileOf(platform, handle);
  const { tenant } = placeOf(platform, CHANNELS[platform], handle);
  if (platform === 'slack') return { tenant, user, channel: CHANNELS.slack, shown: 'only' };
  return { ...referenceTo(CHANNELS.teams), tenant, userId: user };
}

/** The address of their direct messages. */
export const directOf = ({ platform, handle }: Person): string =>
  `direct ${profileOf(platform, handle).userId}`;

const referenceTo = (conversationId: string) => ({ serviceUrl: SERVICE_URL, conversationId });
