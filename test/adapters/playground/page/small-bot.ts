import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import type { ModalView, RichTextBlock, TableBlock } from '@slack/types';
import { CardFactory } from 'botbuilder';
import type { Playground } from '../../../../adapters/playground/index.ts';
import { createAdapter, SmallBot, toListener } from '../teams-bot.ts';

/** Of the trial’s people and channels, some by their ids in Slack. */
export const PRIYA = 'U07PRIYA000';
export const BOB = 'U07BOB00000';
export const CHANNEL = 'C07PHARMACY';

const form: ModalView = {
  type: 'modal',
  callback_id: 'action.add',
  title: { type: 'plain_text', text: 'Add an action' },
  submit: { type: 'plain_text', text: 'Add' },
  blocks: [
    {
      type: 'input',
      block_id: 'what',
      label: { type: 'plain_text', text: 'What' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
    {
      type: 'input',
      block_id: 'due',
      label: { type: 'plain_text', text: 'By when' },
      element: { type: 'plain_text_input', action_id: 'value' },
    },
  ],
};

/** The same form, with a question under its old name and one under a new, as Slack tells questions apart. */
const shownAnew: ModalView = {
  ...form,
  blocks: form.blocks.map((block) => {
    if (block.type !== 'input' || block.block_id !== 'due') return block;
    const element = { type: 'plain_text_input', action_id: 'value:2', initial_value: '7 June 2027' } as const;
    return { ...block, element };
  }),
};

const rows = [
  ['Priority', 'Achieved', 'What is next', 'At risk'],
  ['W1 Blood pressure', 'Checks in 40 pharmacies', 'Checks in 80 pharmacies', 'Two are short of staff'],
];
const cell = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const table: TableBlock = { type: 'table', rows: rows.map((row) => row.map(cell)) };

const card = CardFactory.adaptiveCard({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Action **A1**, [read it](https://example.org) <b>now</b>', wrap: true },
    {
      type: 'Input.ChoiceSet',
      id: 'owner',
      label: 'Owner',
      choices: [],
      'choices.data': { type: 'Data.Query', dataset: 'graph.microsoft.com/users' },
    },
  ],
  actions: [{ type: 'Action.Execute', title: 'Give', verb: 'Given', data: { ref: 'A1' } }],
});

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';

/** What the bot says of a file that it was sent: its name and what is in it. */
const contentOf = async (name = '', url = ''): Promise<string> =>
  `${name} says: ${await (await fetch(url)).text()}`;

/** A bot in both platforms, of real Bolt and real botbuilder, that answers a few things. */
export function smallBot({ settings: { slack, teams } }: Playground) {
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
  app.command('/lpn', async ({ ack, command, client, respond }) => {
    await ack();
    const [verb, who = BOB] = command.text.split(' ');
    if (verb === 'nudge') await client.chat.postMessage({ channel: who, text: 'A1 is due tomorrow' });
    else if (command.text === 'form') await client.views.open({ trigger_id: command.trigger_id, view: form });
    else if (command.text === 'table') await respond({ text: 'The plan', blocks: [table] });
    else await respond({ text: `You said *${command.text}*` });
  });
  app.message(async ({ message, client, say }) => {
    if (message.subtype !== 'file_share') return;
    for (const { id } of message.files ?? []) {
      const { file } = await client.files.info({ file: id });
      await say(await contentOf(file?.name, file?.url_private_download));
    }
  });
  app.view('action.add', async ({ ack, view }) => {
    const due = view.state.values.due?.value?.value;
    if (due === 'never')
      await ack({ response_action: 'errors', errors: { due: 'Give a day, such as 30 June 2027.' } });
    else if (due === 'next week') await ack({ response_action: 'update', view: shownAnew });
    else await ack();
  });
  const bot = new SmallBot();
  bot.act = async (context) => {
    const sent = context.activity.attachments?.find(({ contentType }) => contentType === DOWNLOAD);
    await context.sendActivity(
      sent ? await contentOf(sent.name, sent.content.downloadUrl) : { attachments: [card] },
    );
  };
  const inTeams = toListener(createAdapter(teams), bot);
  return (...[req, res]: Parameters<typeof inTeams>) =>
    req.url === '/api/messages' ? inTeams(req, res) : receiver.requestListener(req, res);
}
