import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Playground } from '../../../adapters/playground/index.ts';
import { startPlayground } from './start-playground.ts';

/** Of the trial’s people and channels, some by their ids in Slack. */
export const CHANNEL = 'C07PHARMACY';
export const PRIYA = 'U07PRIYA000';
export const BOB = 'U07BOB00000';

export const form = (extra: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  callback_id: 'action.add',
  private_metadata: CHANNEL,
  title: { type: 'plain_text', text: 'Add an action' },
  submit: { type: 'plain_text', text: 'Add' },
  notify_on_close: true,
  blocks: [
    {
      type: 'input',
      block_id: 'what',
      label: { type: 'plain_text', text: 'What' },
      element: { type: 'plain_text_input', action_id: 'value', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'due',
      optional: true,
      label: { type: 'plain_text', text: 'By' },
      element: { type: 'datepicker', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'who',
      optional: true,
      label: { type: 'plain_text', text: 'Who' },
      element: { type: 'users_select', action_id: 'value', initial_user: BOB },
    },
  ],
  ...extra,
});

/** A workspace with a small app of real Bolt; `heard` is what reached it. */
export async function openWorkspace(options: Parameters<typeof startPlayground>[1] = {}) {
  const heard: { [name: string]: unknown }[] = [];
  const toBot = ({ settings: { slack } }: Playground) => {
    const receiver = new HTTPReceiver({ signingSecret: slack.signingSecret, logLevel: LogLevel.ERROR });
    const app = new App({
      receiver,
      token: slack.botToken,
      tokenVerificationEnabled: false,
      botId: 'B07CONVENOR',
      botUserId: 'U07CONVENOR',
      logLevel: LogLevel.ERROR,
      clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, allowAbsoluteUrls: false },
    });
    addHandlers(app, heard);
    return receiver.requestListener;
  };
  const { playground, url } = await startPlayground(toBot, options);
  const messages = (id = CHANNEL) =>
    playground.trial().slack.channels.find((each) => each.id === id)?.messages ?? [];
  const modals = () => playground.trial().slack.modals[PRIYA] ?? [];
  const command = (text: string, channel = CHANNEL) =>
    playground.act({ type: 'slack.command', user: PRIYA, channel, text });
  return { playground, url, heard, messages, modals, command };
}

function addHandlers(app: App, heard: { [name: string]: unknown }[]): void {
  const button = {
    type: 'button' as const,
    action_id: 'done',
    text: { type: 'plain_text' as const, text: 'Done' },
    value: 'A1',
  };
  app.command('/lpn', async ({ ack, command, client, respond }) => {
    heard.push({ ...command });
    if (command.text === 'ack') return ack({ response_type: 'in_channel', text: 'In the answer itself' });
    await ack();
    if (command.text === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form() });
    else if (command.text === 'card')
      await client.chat.postMessage({
        channel: CHANNEL,
        text: 'A1',
        blocks: [{ type: 'actions', block_id: 'b', elements: [button] }],
      });
    else await respond({ text: `You said ${command.text}` });
  });
  app.action('done', async ({ ack, body, action, client, respond }) => {
    heard.push({ ...body, action });
    await ack();
    if (body.type === 'block_actions' && body.message) {
      await client.chat.update({ channel: CHANNEL, ts: body.message.ts, text: 'A1 is done', blocks: [] });
    }
    await respond({ text: 'Done, by you', replace_original: false });
  });
  app.view('action.add', async ({ ack, view }) => {
    heard.push({ ...view });
    const what = view.state.values.what?.value?.value ?? '';
    if (what === 'wrong') return ack({ response_action: 'errors', errors: { what: 'Say something else.' } });
    if (what === 'astray') return ack({ response_action: 'errors', errors: { nowhere: 'Lost.' } });
    if (what === 'again')
      return ack({
        response_action: 'update',
        view: form({ title: { type: 'plain_text', text: 'Once more' } }),
      });
    await ack();
  });
  app.view({ callback_id: 'action.add', type: 'view_closed' }, async ({ ack, body }) => {
    heard.push({ ...body });
    await ack();
  });
  app.event('app_mention', async ({ event, say }) => {
    heard.push({ ...event });
    await say({ text: 'Here', thread_ts: event.ts });
  });
  app.message(async ({ message }) => {
    heard.push({ ...message });
  });
}
