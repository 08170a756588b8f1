import type { Platforms } from '../../support/platforms.ts';
import type { Left } from '../sequel/step.ts';
import type { Stage } from '../stage.ts';
import { codeIn, PHARMACY } from './networks.ts';

/** What is under way as the story ends; the bot is killed with two messages in doubt, one on each platform. */
export async function tellOfLastMorning(stage: Stage): Promise<Left['codes']> {
  const { at, platforms } = stage;
  await at('denise', 'Teams').types('network invite');
  const used = codeIn(await at('denise', 'Teams').hears('Your code is'));
  await bringIn(platforms, 'LPN officers');
  await at('tom', 'LPN officers').types(`network here ${used}`);
  await at('denise', 'Teams').types('network invite as clinician');
  const unused = codeIn(await at('denise', 'Teams').hears('Your code is'));
  await at('bob', PHARMACY).types('action add me Ring Calderdale by 10 June 2027');
  await cutOff(stage);
  return { used, unused };
}

/** Has the bot be in a group chat of Teams', or a channel of Slack's, where it was not. */
export async function bringIn({ playground }: Platforms, place: string): Promise<void> {
  const { people, slack, teams } = playground.trial();
  const tom = people.find(({ handle }) => handle === 'tom')?.teamsUser ?? '';
  const conversation = teams.conversations.find(({ name }) => name === place)?.id;
  const channel = slack.channels.find(({ name }) => `#${name}` === place);
  if (conversation) await playground.act({ type: 'teams.install', user: tom, conversation });
  if (channel)
    await playground.act({ type: 'slack.invite', user: channel.members[0] ?? '', channel: channel.id });
}

/** Of one card Slack’s answer never comes, and the bot has given up waiting; of the other it waits for that of Teams. */
async function cutOff({ at, see, output, platforms }: Stage): Promise<void> {
  const failures = () => output().split('a message was not sent').length;
  const before = failures();
  void platforms.hold('/chat.postMessage', 'done');
  await at('denise', 'Pharmacy LPN').types('action add me Order the chairs by 10 June 2027');
  while (failures() === before) await new Promise((resolve) => setTimeout(resolve, 50));
  const held = platforms.hold('/activities', 'done');
  await at('priya', PHARMACY).types('action add me Order the tables by 10 June 2027');
  await held;
  await see(
    () => JSON.stringify(platforms.playground.trial().slack).includes('Order the tables') || undefined,
  );
}
