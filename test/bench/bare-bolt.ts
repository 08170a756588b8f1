/** What Convenor is measured against in Slack: a bare Bolt app that acknowledges, inserts one row and responds. */
import { createServer } from 'node:http';
import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import pg from 'pg';

const {
  PORT,
  DATABASE_URL,
  SLACK_SIGNING_SECRET = '',
  SLACK_BOT_TOKEN = '',
  SLACK_API_URL = '',
} = process.env;

const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 10 });
const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel: LogLevel.ERROR });
const app = new App({
  receiver,
  logLevel: LogLevel.ERROR,
  // Told who it is, so that it need not ask Slack: as cheap as Bolt can be.
  authorize: async () => ({ botToken: SLACK_BOT_TOKEN, botId: 'B1', botUserId: 'UBOT' }),
  clientOptions: { slackApiUrl: SLACK_API_URL },
  convoStore: false,
});

app.command(/^/, async ({ ack, body, respond }) => {
  await ack();
  await pool.query('INSERT INTO notes (user_id, text) VALUES ($1, $2)', [body.user_id, body.text]);
  await respond({ text: `Noted: ${body.text}` });
});

createServer({ keepAliveTimeout: 65_000 }, (req, res) => {
  if (req.method === 'POST') receiver.requestListener(req, res);
  else res.end();
}).listen(Number(PORT), '127.0.0.1');
