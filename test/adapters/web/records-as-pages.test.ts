import { afterEach, beforeEach, expect, test } from 'vitest';
import { closes, gives, opens, WHOLE } from '../../commands/reviews/giving.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { addressIn, type Browsing, PUBLIC_URL, serveWeb } from './web-server.ts';

let bot: TestBot;
let ann: Speaker;
let web: Browsing;
eachWithBot(
  async (each) => {
    bot = each;
    ({ ann } = await foundNetwork(bot));
  },
  { publicUrl: PUBLIC_URL },
);
beforeEach(async () => {
  web = await serveWeb(bot);
});
afterEach(() => web.close());

const bodyOf = async (typed: string, who = ann): Promise<string> => {
  const { status, body } = await web.get(addressIn(await who.types(typed)));
  expect(status).toBe(200);
  return body;
};

test('a work plan is a page with all its priorities, however many', async () => {
  await ann.types('plan create 2027/28');
  for (let i = 1; i <= 12; i++) await ann.types(`plan priority add "Priority ${i} of many" domain 3`);
  const shown = await ann.types('plan show 2027/28');
  const body = await bodyOf('plan show 2027/28 as page');
  expect(body).toContain('<h1 class="nhsuk-heading-l">Work plan 2027/28 of Leeds Pharmacy LPN</h1>');
  expect(body.match(/Priority \d+ of many/g)).toHaveLength(12);
  const { status } = await web.get(addressIn(await ann.presses(shown, 'All of it as a page')));
  expect(status).toBe(200);
});

test('a review is a page while it is open, and with the whole report once it is closed, and says whose it is', async () => {
  await opens(ann, 'review open "Flu clinics" due 30 June 2027 with me');
  const open = await bodyOf('review show R1 as page');
  expect(open).toContain('<h1 class="nhsuk-heading-l">Flu clinics</h1>');
  expect(open).toContain('<p class="nhsuk-body-s">Leeds Pharmacy LPN</p>');
  await gives(bot, ann);
  await closes(ann);
  const report = await bodyOf('review show R1 as page');
  expect(report).toContain(WHOLE.now);
  expect(report).toContain(WHOLE.try);
});

test('who represents whom in the Assembly is a page', async () => {
  await bot.slack('#assembly').as('ann').types('network create Assembly --kind assembly');
  const body = await bodyOf('network assembly as page', bot.slack('#assembly').as('ann'));
  expect(body).toContain('<h1 class="nhsuk-heading-l">LPNs in Assembly</h1>');
  expect(body).toContain('Leeds Pharmacy LPN');
});

test.each(['meeting minutes M1 as page', 'meeting agenda M1 as page'])(
  '“%s” says whose it is',
  async (typed) => {
    await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
    expect(await bodyOf(typed)).toContain('<p class="nhsuk-body-s">Leeds Pharmacy LPN</p>');
  },
);
