/** What Convenor is measured against in Teams: botbuilder's echo bot as its samples have it, checking and signing in. */
import { createServer } from 'node:http';
import { ActivityHandler } from 'botbuilder';
import { takeActivity } from './local-bot-framework.ts';

const bot = new ActivityHandler().onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});

createServer({ keepAliveTimeout: 65_000 }, async (req, res) => {
  if (req.method !== 'POST') return res.end();
  return takeActivity(req, res, (context) => bot.run(context));
}).listen(Number(process.env.PORT), '127.0.0.1');
