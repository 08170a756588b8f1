import { afterEach, beforeEach, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { addressIn, type Browsing, PUBLIC_URL, serveWeb } from './web-server.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let web: Browsing;
eachWithBot(
  async (each) => {
    bot = each;
    ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
    await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
    await ann.types('meeting agenda M1 add Flu clinics');
  },
  { publicUrl: PUBLIC_URL },
);
beforeEach(async () => {
  web = await serveWeb(bot);
});
afterEach(() => web.close());
const share = async (typed = 'page share M1') => addressIn(await ann.types(typed));
const status = async (address: string) => (await web.get(address)).status;

test('a link for the network shows the pack as it then stands, until a day that it says', async () => {
  const address = await share();
  await ann.types('meeting agenda M1 add Winter pressures');
  const { status: is, body } = await web.get(address);
  expect(is).toBe(200);
  expect(body).toContain('2. Winter pressures');
  expect(body).toContain('Shared by Ann Ward with all who may read this');
  expect(body).toContain('This page can be read until Thursday 1 July 2027 at 10am.');
  await bot.moveTo('2027-07-01 10:01');
  expect(await status(address)).toBe(410);
});

test('minutes are shared too, and are what is shared of a meeting that has ended', async () => {
  await ann.types('meeting start M1');
  await ann.types('meeting end');
  expect((await web.get(await share())).body).toContain('Minutes of M1 Board');
  expect((await web.get(await share('page share M1 as pack'))).body).toContain('Agenda of M1 Board');
});

test('those who run the network see which there are, and withdraw one without the others', async () => {
  const [first, second] = [await share(), await share('page share M1 as minutes')];

  expect(await ann.reads('page links')).toMatch(
    /2\. Minutes of M1 Board, from Ann Ward, until .*\n.*1\. Agenda and papers of M1 Board/,
  );
  expect(await ann.reads('page withdraw 1')).toContain('Link 1 is withdrawn.');
  expect(await status(first)).toBe(410);
  expect(await status(second)).toBe(200);
  expect(await ann.reads('page links')).not.toContain('1. Agenda');
  expect(await ann.reads('page withdraw 1')).toContain('No link for the network has that number');
  await ann.types('undo');
  expect(await status(first)).toBe(200);
});

test('one’s own “page stop” withdraws them as well', async () => {
  const address = await share();
  await ann.types('page stop');
  expect(await status(address)).toBe(410);
  expect(await ann.reads('page links')).toContain('No link for the whole network can be read now.');
});

test('it shows nothing once whoever shared it has left the network', async () => {
  const address = await share();
  await ann.types('member add @dev as manager');
  await bot.slack('#pharmacy').as('dev').types('member end @ann because she has moved');
  await bot.moveTo('2027-06-02 10:00');
  expect(await status(address)).toBe(403);
});

test('is given by those who run the network alone, and of their own network alone', async () => {
  expect(await bob.reads('page share M1')).not.toContain('The link for all');
  const cat = bot.slack('#dental').as('cat');
  await cat.types('network create Dental');
  expect(await cat.reads('page links')).toContain('No link for the whole network');
  await share();
  expect(await cat.reads('page withdraw 1')).toContain('No link for the network has that number');
});

test('the redacted version and the one in plain English are shared beyond the network', async () => {
  for (const typed of ['meeting start M1', 'meeting note We ask the bank', 'meeting end'])
    await ann.types(typed);
  await ann.presses(await ann.types('meeting minutes confidential M1'), 'Leave out', 'We ask the bank');
  const given = await ann.types('page share M1 as redacted');
  expect(readView(given)).toContain('You may send it to people outside Leeds Pharmacy LPN too');
  const redacted = await web.get(addressIn(given));
  expect(redacted.body).toContain('1 line was left out as confidential.');
  expect(redacted.body).not.toContain('bank');
  expect((await web.get(await share('page share M1 as minutes'))).body).toContain('bank');

  expect(await ann.reads('page share M1 as plain')).toContain(
    'Nobody has written what M1 came to in plain English',
  );
  await ann.types('meeting minutes plain M1 "We talked about flu jabs."');
  expect((await web.get(await share('page share M1 as plain'))).body).toContain('We talked about flu jabs.');
  expect(await ann.reads('page links')).toMatch(
    /Minutes in plain English of M1.*\n.*Minutes of M1.*\n.*Redacted minutes of M1/,
  );
});
