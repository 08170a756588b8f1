/**
 * What all that Convenor does is measured against: the same job in one small program of Bolt, botbuilder and pg, which knows
 * these few commands and nothing else.
 */
import { createServer } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { ActivityHandler, CardFactory, MessageFactory, TurnContext } from 'botbuilder';
import type { ConnectorClient } from 'botframework-connector';
import { type Asked, type Card, openStore } from './by-hand-store.ts';
import { adapter, takeActivity } from './local-bot-framework.ts';

const {
  PORT,
  DATABASE_URL = '',
  SLACK_SIGNING_SECRET = '',
  SLACK_BOT_TOKEN = '',
  SLACK_API_URL = '',
} = process.env;
const EDIT_EVERY_MS = 1_000;
const DAY_MS = 24 * 60 * 60_000;

const store = await openStore(DATABASE_URL);

/** Posts what is shown, or edits what `remoteId` names. */
type Speak = (address: string, lines: string[], remoteId?: string) => Promise<string>;

/** What was typed, and done at once; the answer to whoever asked, where there is one. */
async function answer(typed: string, asked: Asked, speak: Speak): Promise<string[] | undefined> {
  const [, text, choice] = /^(?:action add me (.+) by next friday|vote P1 (\d))$/i.exec(typed) ?? [];
  if (typed === 'action list') return sayList(asked);
  if (choice !== undefined) return vote(asked, Number(choice), speak);
  if (text !== undefined) return add(asked, text, speak);
  if (typed.startsWith('network create')) {
    await store.begin(asked);
    await speak(asked.address, [typed]);
  } else {
    const cards = await store.open(asked, typed, ['Leeds', 'York']);
    for (const card of cards) await post(card, [typed], speak);
  }
  return undefined;
}

async function sayList(asked: Asked): Promise<string[]> {
  const lines = await store.list(asked);
  const said = lines
    .slice(0, 10)
    .map(({ number, text, due, owner }) => `A${number} ${text} (${owner}, ${due})`);
  return ['Open actions', ...(said.length > 0 ? said : ['There are none.'])];
}

async function add(asked: Asked, text: string, speak: Speak): Promise<undefined> {
  const due = nextFriday(new Date());
  const nudges = [-2, 0, 3].map((days) => new Date(due.getTime() + days * DAY_MS));
  const day = due.toISOString().slice(0, 10);
  const cards = await store.add(asked, text, day, nudges);
  for (const card of cards)
    void post(card, [`Action A${card.number}`, text, `Owner: ${card.owner}`, `Due: ${day}`], speak);
}

async function post(card: Card, lines: string[], speak: Speak): Promise<void> {
  await store.posted(card, await speak(card.address, lines));
}

async function vote(asked: Asked, choice: number, speak: Speak): Promise<string[]> {
  const [poll] = await store.vote(asked, choice);
  if (!poll) return ['There is no such poll.'];
  drawSoon(poll.id, speak);
  return [`${poll.question}: you voted for ${poll.chosen}.`];
}

const soon = new Set<string>();

/** A poll's card is drawn at most once a second. */
function drawSoon(pollId: string, speak: Speak): void {
  if (soon.has(pollId)) return;
  soon.add(pollId);
  setTimeout(async () => {
    soon.delete(pollId);
    for (const { question, options, counts, address, remote_id } of await store.tally(pollId))
      await speak(address, [question, ...options.map((each, i) => `${each}: ${counts[i]}`)], remote_id);
  }, EDIT_EVERY_MS);
}

function nextFriday(now: Date): Date {
  const days = ((5 - now.getUTCDay() + 7) % 7) + 7;
  return new Date(now.getTime() + days * DAY_MS);
}

const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel: LogLevel.ERROR });
const slack = new App({
  receiver,
  logLevel: LogLevel.ERROR,
  authorize: async () => ({ botToken: SLACK_BOT_TOKEN, botId: 'B1', botUserId: 'UBOT' }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
  convoStore: false,
});

const blocksOf = (lines: string[]) =>
  lines.map((text) => ({ type: 'section' as const, text: { type: 'plain_text' as const, text } }));

slack.command(/^/, async ({ ack, body, respond, client }) => {
  await ack();
  const asked = { address: body.channel_id, userId: body.user_id, requestId: body.trigger_id };
  const said = await answer(body.text, asked, async (channel, lines, ts) => {
    const shown = { channel, text: lines[0] ?? '', blocks: blocksOf(lines) };
    const { ts: id = '' } = ts
      ? await client.chat.update({ ...shown, ts })
      : await client.chat.postMessage(shown);
    return id;
  });
  if (said) await respond({ text: said[0] ?? '', blocks: blocksOf(said) });
});

const cardOf = (lines: string[]) =>
  MessageFactory.attachment(
    CardFactory.adaptiveCard({
      type: 'AdaptiveCard',
      version: '1.5',
      body: lines.map((text) => ({ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] })),
    }),
  );

/** Speaks with the connector client of the turn, which serves beyond it. */
const speakInTeams =
  ({ activity, turnState }: TurnContext): Speak =>
  async (_, lines, id) => {
    const { conversations } = turnState.get<ConnectorClient>(adapter.ConnectorClientKey);
    const to = activity.conversation.id;
    const card = cardOf(lines);
    if (id) await conversations.updateActivity(to, id, card);
    return id ?? (await conversations.sendToConversation(to, card)).id;
  };

const teams = new ActivityHandler().onMessage(async (context, next) => {
  const { activity } = context;
  const typed = TurnContext.removeRecipientMention(activity).trim();
  const asked = {
    address: activity.channelData.channel.id,
    userId: activity.from.aadObjectId ?? '',
    requestId: activity.id ?? '',
  };
  const said = await answer(typed, asked, speakInTeams(context));
  if (said) await context.sendActivity(cardOf(said));
  await next();
});

createServer({ keepAliveTimeout: 65_000 }, (req, res) => {
  if (req.method !== 'POST') res.end();
  else if (req.url?.startsWith('/slack')) receiver.requestListener(req, res);
  else void takeActivity(req, res, (context) => teams.run(context));
}).listen(Number(PORT), '127.0.0.1');
