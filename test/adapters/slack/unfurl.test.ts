import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createSlack } from '../../../adapters/slack/index.ts';
import { message } from '../../../commands/view.ts';
import type { LinkPosted } from '../../../commands/web/preview-link.ts';
import { problemsInMessage } from '../../support/block-kit.ts';
import { recordPlaces } from '../../support/hear-places.ts';
import { serveSlackApi } from '../../support/slack-api.ts';
import { CHANNEL, PRIYA, TEAM } from './start-slack.ts';

const READABLE = 'https://convenor.example.nhs.uk/pages/readable';
const OTHER = 'https://convenor.example.nhs.uk/pages/other';

/** A bot that is heard over HTTP, and Slack’s API, which answers `chat.unfurl` with this. */
async function bench(answer: object = { ok: true }) {
  const { apiUrl, calls } = await serveSlackApi(() => answer);
  const asked: LinkPosted[] = [];
  const lines: string[] = [];
  const note = (_: object, line: string) => void lines.push(line);
  const slack = createSlack({
    ...{ signingSecret: 's', botToken: 'xoxb-1', command: '/lpn', apiUrl },
    ...{ dispatch: async () => message('Help'), hearMoves: async () => {}, hearPlaces: recordPlaces() },
    hearLines: async () => undefined,
    offerPeople: async () => [],
    previewLink: async (posted) => {
      asked.push(posted);
      const isReadable = posted.url === READABLE;
      return isReadable ? message('Minutes of <!channel> M1', ['Leeds Pharmacy LPN']) : null;
    },
    log: { debug: note, info: note, warn: note, error: note },
  });
  const server = createServer(slack.listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  onTestFinished(() => void server.close());
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const share = async (urls: string[], more: object = {}) => {
    const links = urls.map((each) => ({ domain: 'convenor.example.nhs.uk', url: each }));
    const event = {
      ...{ type: 'link_shared', channel: CHANNEL, user: PRIYA, message_ts: '1811839200.000100', links },
      ...more,
    };
    const body = JSON.stringify({ type: 'event_callback', team_id: TEAM, event_id: 'Ev1', event });
    const at = Math.floor(Date.now() / 1000);
    const signature = createHmac('sha256', 's').update(`v0:${at}:${body}`).digest('hex');
    const headers = {
      'content-type': 'application/json',
      'x-slack-request-timestamp': String(at),
      'x-slack-signature': `v0=${signature}`,
    };
    const { status } = await fetch(url, { method: 'POST', headers, body });
    await slack.close();
    return status;
  };
  return { share, calls, asked, lines };
}

test('of a link that its author may read it is said in its channel what it is about; of another nothing', async () => {
  const { share, calls, asked } = await bench();
  expect(await share([READABLE, OTHER])).toBe(200);
  const where = { platform: 'slack', tenant: TEAM };
  const who = { caller: { ...where, id: PRIYA }, channel: { ...where, address: CHANNEL } };
  expect(asked).toEqual([
    { url: READABLE, ...who },
    { url: OTHER, ...who },
  ]);
  const [{ method, args } = { method: '', args: {} as Record<string, string> }] = calls;
  expect([calls.length, method, args.channel, args.ts]).toEqual([
    1,
    'chat.unfurl',
    CHANNEL,
    '1811839200.000100',
  ]);
  const unfurls = JSON.parse(args.unfurls ?? '{}');
  expect(Object.keys(unfurls)).toEqual([READABLE]);
  const { blocks } = unfurls[READABLE];
  expect(JSON.stringify(blocks)).toContain('Leeds Pharmacy LPN');
  expect(problemsInMessage({ text: 'A link', blocks })).toEqual([]);
});

test('nothing is said where there is nothing to say, or while the message is still being written', async () => {
  const { share, calls, asked } = await bench();
  await share([OTHER]);
  await share([READABLE], { source: 'composer', channel: 'COMPOSER', message_ts: 'uuid' });
  expect(calls).toEqual([]);
  expect(asked).toHaveLength(1);
});

test('that Slack lets nothing be said is logged, and harms nobody', async () => {
  const { share, lines } = await bench({ ok: false, error: 'cannot_unfurl_url' });
  expect(await share([READABLE])).toBe(200);
  expect(lines).toEqual(['Nothing could be said about a link.']);
});
