import { createHmac } from 'node:crypto';
import type { Arrivals } from './arrivals.ts';
import { type Platform, post, timed } from './platform.ts';

const SECRET = 'bench-signing-secret';
const TEAM = 'T07BENCH000';
const CHANNEL = 'C07BENCH000';
const USER = 'U07ANN00000';

/** Where Slack is called: a `response_url`, or the method that posts a message. */
export const RESPONSE = /^\/slack\/commands\//;
export const POSTED = /^\/slack\/api\/chat\.postMessage$/;

/** A Slack workspace of one channel and one person. */
export function createSlackPlatform(url: string, arrivals: Arrivals): Platform {
  return {
    env: {
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_API_URL: `${url}/slack/api/`,
    },
    ask(bot, { words, shown, says }) {
      const mark = arrivals.newMark();
      const body = new URLSearchParams({
        command: '/lpn',
        text: words(mark),
        ...{ team_id: TEAM, team_domain: 'bench', channel_id: CHANNEL, channel_name: 'bench' },
        ...{ user_id: USER, user_name: 'ann', api_app_id: 'A07BENCH000', is_enterprise_install: 'false' },
        response_url: `${url}/slack/commands/${mark}`,
        trigger_id: mark,
      }).toString();
      const send = () => post(`${bot.url}/slack/events`, body, signed(body));
      return timed(send, arrivals.expect(mark, shown, says));
    },
    answer: (path, body) => (path.startsWith('/slack/') ? answer(path, body) : undefined),
  };
}

function signed(body: string) {
  const at = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', SECRET).update(`v0:${at}:${body}`).digest('hex');
  return {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': at,
    'x-slack-signature': `v0=${signature}`,
  };
}

let posted = 0;

function answer(path: string, body: string): object {
  const args = new URLSearchParams(body);
  switch (path.slice('/slack/api/'.length)) {
    case 'chat.postMessage':
      return { ok: true, channel: args.get('channel'), ts: `1.${++posted}` };
    case 'users.info':
      return { ok: true, user: { id: args.get('user'), name: 'ann', profile: { display_name: 'Ann Lee' } } };
    case 'conversations.open':
      return { ok: true, channel: { id: 'D07ANN00000' } };
    default:
      return { ok: true };
  }
}
