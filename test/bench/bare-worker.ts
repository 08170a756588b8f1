/** What the sending of reminders is measured against: a bare BullMQ worker that makes the same two calls for each. */
import { createServer } from 'node:http';
import { LogLevel, WebClient } from '@slack/web-api';
import { Worker } from 'bullmq';

const { PORT, REDIS_URL = '', SLACK_BOT_TOKEN = '', SLACK_API_URL = '' } = process.env;
const { hostname: host, port } = new URL(REDIS_URL);
const slack = new WebClient(SLACK_BOT_TOKEN, { slackApiUrl: SLACK_API_URL, logLevel: LogLevel.ERROR });

const worker = new Worker<{ userId: string; text: string }>(
  'bare',
  async ({ data: { userId, text } }) => {
    const { channel } = await slack.conversations.open({ users: userId });
    const section = { type: 'section', text: { type: 'plain_text', text } };
    await slack.chat.postMessage({ channel: channel?.id ?? '', text, blocks: [section] });
  },
  { connection: { host, port: Number(port) }, concurrency: 8 },
);
await worker.waitUntilReady();

createServer((_, res) => res.end()).listen(Number(PORT), '127.0.0.1');
