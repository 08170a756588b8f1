import { expect, test } from 'vitest';
import type { Platform } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import { placeOf, profileOf, type Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { addressIn, PUBLIC_URL } from './web-server.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let link: string;
eachWithBot(
  async (each) => {
    bot = each;
    ({ ann, bob } = await foundNetwork(bot));
    await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
    await ann.types('meeting agenda M1 add Flu clinics');
    link = addressIn(await bob.types('meeting agenda M1 as page'));
  },
  { publicUrl: PUBLIC_URL },
);

/** What is said of a link that somebody posts in a channel, or in Teams wherever they write. */
async function said(url: string, platform: Platform, handle: string, where?: string): Promise<string | null> {
  const { tenant } = placeOf(platform, '#pharmacy', handle);
  const preview = await bot.previewLink({
    url,
    caller: { platform, tenant, id: profileOf(platform, handle).userId },
    channel: where === undefined ? null : placeOf(platform, where, handle),
  });
  return preview && readView(preview);
}

test('a link says the headline of its page and whose it is, to one who may read it on either platform', async () => {
  const expected = 'Agenda of M1 Board\nLeeds Pharmacy LPN. It opens as a page in your browser.';
  expect(await said(link, 'slack', 'ann', '#pharmacy')).toBe(expected);
  expect(await said(link, 'teams', 'bob')).toBe(expected);
});

test('nothing is said of it to one who may not read it, or is not known', async () => {
  expect(await said(link, 'slack', 'cat', '#pharmacy')).toBeNull();
  await bot.slack('#other').as('dev').types('network create "Barnet Dental LPN"');
  expect(await said(link, 'slack', 'dev')).toBeNull();
  expect(await said(link, 'slack', 'dev', '#other')).toBeNull();
});

test('nothing is said in a channel that is not one of its network, though its author may read it', async () => {
  await bot.slack('#other').as('dev').types('network create "Barnet Dental LPN"');
  expect(await said(link, 'slack', 'ann', '#other')).toBeNull();
  expect(await said(link, 'slack', 'ann', '#nowhere')).toBeNull();
});

test('nothing is said once it is stopped, over, or its author has left', async () => {
  await ann.types('member end bob because he has moved');
  await bot.moveTo('2027-06-02 10:00');
  expect(await said(link, 'teams', 'bob')).toBeNull();
  const own = addressIn(await ann.types('meeting agenda M1 as page'));
  expect(await said(own, 'slack', 'ann', '#pharmacy')).not.toBeNull();
  await ann.types('page stop');
  expect(await said(own, 'slack', 'ann', '#pharmacy')).toBeNull();
  const another = addressIn(await ann.types('meeting agenda M1 as page'));
  await bot.moveTo('2027-06-20 10:00');
  expect(await said(another, 'slack', 'ann', '#pharmacy')).toBeNull();
});

test('nothing is said of what is no link of ours, and nobody becomes known by it', async () => {
  const before = await bot.prisma.account.count();
  for (const url of [
    'https://example.org/pages/abc',
    `${PUBLIC_URL}/pages/made-up`,
    link.replace(/.(?=.{9}$)/, (sign) => (sign === 'A' ? 'B' : 'A')),
  ])
    expect(await said(url, 'slack', 'ann', '#pharmacy')).toBeNull();
  expect(await said(link, 'slack', 'eve', '#pharmacy')).toBeNull();
  expect(await bot.prisma.account.count()).toBe(before);
});
