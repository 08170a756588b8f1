import { vi } from 'vitest';
import type { Act } from '../../adapters/playground/index.ts';
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
  const acts: Act[] = [
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
  return [...received, ...received.flatMap(edited), ...own];
}

/** The request that Teams sends when this message is edited. */
function edited({ body, ...sent }: Received): Received[] {
  if (sent.path !== '/api/messages') return [];
  const { type, channelData, ...activity } = JSON.parse(body);
  const change = { type: 'messageUpdate', channelData: { ...channelData, eventType: 'editMessage' } };
  return type === 'message' ? [{ ...sent, body: JSON.stringify({ ...activity, ...change }) }] : [];
}

/** Types commands, presses buttons of answers and cards, and fills in a form. */
async function useOf(desk: Desk, see: <T>(read: () => T | undefined) => Promise<T>): Promise<void> {
  await desk.type('help');
  await desk.type('action add me Ring the LPC by 30 June 2099');
  await desk.type('action list mine');
  const pressable = () => desk.sees().filter(({ buttons }) => buttons.length > 0);
  await see(() => pressable()[0]);
  for (const shown of pressable()) await desk.press(shown, shown.buttons[0] ?? '');
  await desk.openForm('action add');
  await desk.submit({ text: 'Ask the council', owner: desk.idOf('bob'), due: '2099-06-30' });
}
