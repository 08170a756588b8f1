import { vi } from 'vitest';
import type { Act } from '../../adapters/playground/index.ts';
import type { Json } from '../../commands/invocation.ts';
import type { BotInProcess, Received } from './bot-in-process.ts';
import type { Desk } from './desk.ts';
import { foundNetwork, SOON } from './network-at-work.ts';
import { slackDesk } from './slack-desk.ts';
import { teamsDesk } from './teams-desk.ts';

/** The path to which the playground's page posts acts. */
const ACT = '/playground/act';

/** Has people do one thing of each kind on both platforms. Resolves to all requests that the bot received for them. */
export async function sentByPeople({ playground, received }: BotInProcess): Promise<Received[]> {
  await foundNetwork({ playground });
  const { slack, teams, people } = playground.trial();
  const see = <T>(read: () => T | undefined) => vi.waitUntil(read, SOON) as Promise<T>;
  const [room, team] = [slack.channels[0]?.id ?? '', teams.conversations[0]?.id ?? ''];
  await useOf(slackDesk(playground, see, 'priya', room), see);
  await useOf(slackDesk(playground, see, 'priya'), see);
  await useOf(teamsDesk(playground, see, 'denise', team), see);
  await useOf(teamsDesk(playground, see, 'denise'), see);
  const userOf = (handle: string) => people.find((each) => each.handle === handle);
  const bob = { user: userOf('bob')?.slackUser ?? '', channel: room };
  const tom = { user: userOf('tom')?.teamsUser ?? '', conversation: team };
  const [newest = ''] = slack.channels[0]?.messages.slice(-1).map(({ ts }) => ts) ?? [];
  const acts: Act[] = [
    { type: 'slack.openHome', user: bob.user },
    { type: 'slack.shortcut', user: bob.user, callback_id: 'open:action.add' },
    { type: 'slack.messageShortcut', ...bob, ts: newest, callback_id: 'message:action.add' },
    { type: 'slack.say', ...bob, text: '@convenor action add @bob Ring the LPC by Friday' },
    { type: 'slack.kick', ...bob },
    { type: 'slack.invite', ...bob },
    { type: 'slack.press', ...bob, ts: '1.1', block_id: 'card:0', action_id: 'press:0' },
    { type: 'slack.pressModal', user: bob.user, block_id: 'answer:0', action_id: 'press:0' },
    { type: 'slack.submitModal', user: bob.user, values: { text: { 'value:0': 'Ring the LPC' } } },
    { type: 'teams.uninstall', ...tom },
    { type: 'teams.install', ...tom },
    { type: 'teams.press', ...tom, activity: '1', action: { type: 'Action.Submit', data: {} }, inputs: {} },
    { type: 'teams.submitDialog', user: tom.user, data: { convenor: {} }, inputs: { text: 'Ring' } },
  ];
  for (const act of acts) await playground.act(act);
  const own = acts.map((act) => ({ path: ACT, type: 'application/json', body: JSON.stringify(act) }));
  return [...received, ...received.flatMap(besides), ...own];
}

/** The requests that the platforms also send, which nothing in the playground leads to: each made of one that is like it. */
function besides(sent: Received): Received[] {
  if (!sent.type.includes('json')) return [];
  const payload = JSON.parse(sent.body);
  const inTeams = sent.path === '/api/messages' ? [...edited(payload), ...fromMessage(payload)] : [];
  const inSlack = payload.event?.type === 'member_joined_channel' ? moved(payload) : [];
  return [...inTeams, ...inSlack].map((each) => ({ ...sent, body: JSON.stringify(each) }));
}

type Payload = { [name: string]: Json };

/** What Teams sends when this message is edited. */
function edited({ type, channelData, ...activity }: Payload): Payload[] {
  const change = { type: 'messageUpdate', channelData: { ...Object(channelData), eventType: 'editMessage' } };
  return type === 'message' ? [{ ...activity, ...change }] : [];
}

/** What Teams sends when a command is chosen in the menu of a message, and when its form is submitted. */
function fromMessage({ name, value, ...activity }: Payload): Payload[] {
  const commandId = 'message.action.add';
  if (name === 'task/submit')
    return [{ ...activity, name: 'composeExtension/submitAction', value: { ...Object(value), commandId } }];
  if (name !== 'task/fetch') return [];
  const bob = { id: 'aad-bob', displayName: 'Bob Hill' };
  const messagePayload = {
    linkToMessage: 'https://teams.microsoft.com/l/message/19:abc@thread.tacv2/1700000000000',
    body: { contentType: 'html', content: '<p><at id="0">Bob Hill</at>, ring the <b>LPC</b></p>' },
    from: { user: bob },
    mentions: [{ id: 0, mentionText: 'Bob Hill', mentioned: { user: bob } }],
  };
  return [
    { ...activity, name: 'composeExtension/fetchTask', value: { commandId, messagePayload } },
    {
      ...{ ...activity, name: 'application/search' },
      value: {
        ...{ queryText: 'b', dataset: 'people/0190d0f4-0000-7000-8000-000000000000', kind: 'search' },
        queryOptions: { skip: 0, top: 15 },
      },
    },
    { ...activity, name: 'composeExtension/queryLink', value: { url: 'https://bot.nhs.uk/pages/abc' } },
  ];
}

/** What Slack sends when a person joins the channel or leaves it, when that is archived, renamed or moved, and when the bot is removed from the workspace. */
function moved({ event, ...envelope }: Payload): Payload[] {
  const { inviter, channel } = Object(event);
  return [
    { type: 'member_joined_channel', user: inviter, channel },
    { type: 'member_left_channel', user: inviter, channel },
    { type: 'channel_archive', channel, user: inviter },
    { type: 'channel_rename', channel: { id: channel, name: 'leads' } },
    { type: 'channel_id_changed', old_channel_id: channel, new_channel_id: 'C07MOVED000' },
    {
      ...{ type: 'link_shared', channel, user: inviter, message_ts: '1811839200.000100' },
      links: [{ domain: 'bot.nhs.uk', url: 'https://bot.nhs.uk/pages/abc' }],
    },
    { type: 'app_uninstalled' },
    { type: 'tokens_revoked', tokens: { oauth: [inviter], bot: [Object(event).user] } },
  ].map((each) => ({ ...envelope, event: each }));
}

/** Types commands, presses buttons of answers and cards, and fills in a form. */
async function useOf(desk: Desk, see: <T>(read: () => T | undefined) => Promise<T>): Promise<void> {
  await desk.type('help');
  await desk.type('action add me Ring the LPC by 30 June 2099');
  await desk.type('action list mine');
  const pressable = () => desk.sees().filter(({ buttons }) => buttons.length > 0);
  await see(() => pressable()[0]);
  for (const { id } of pressable()) {
    // What an earlier press has changed is pressed as it is now.
    const shown = pressable().find((each) => each.id === id);
    if (shown) await desk.press(shown, shown.buttons[0] ?? '');
  }
  await desk.openForm('action add');
  await desk.submit({ text: 'Ask the council', owner: desk.idOf('bob'), due: '2099-06-30' });
}
