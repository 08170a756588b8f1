import ical, { type VEvent } from 'node-ical';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { addressIn, type Browsing, PUBLIC_URL, serveWeb } from './web-server.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let own: Speaker;
let web: Browsing;
eachWithBot(
  async (each) => {
    bot = each;
    ({ ann, bob } = await foundNetwork(bot));
    own = bot.slack('direct').as('ann');
  },
  { publicUrl: PUBLIC_URL },
);
beforeEach(async () => {
  web = await serveWeb(bot);
});
afterEach(() => web.close());

const linkTo = async (typed: string, by = own) => addressIn(await by.types(typed));

/** The events that a calendar finds at an address, by their titles, as another library reads them. */
async function eventsAt(address: string): Promise<Record<string, VEvent>> {
  const { status, headers, body } = await web.get(address);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const read = Object.values(ical.sync.parseICS(body));
  const events = read.filter((each): each is VEvent => each?.type === 'VEVENT');
  return Object.fromEntries(events.map((each) => [String(each.summary), each]));
}

test('the address is given to its owner alone, with how to use it, and how to stop it', async () => {
  expect(await own.reads('calendar link')).toMatch(
    /^Meetings of your networks\nCopy this address, and add it to your calendar: in Outlook, under Add calendar, Subscribe from web; in Google’s, under Other calendars, From URL; in Apple’s, under File, New Calendar Subscription\.\nhttps:\/\/convenor\.example\.nhs\.uk\/calendar\/[\w-]+\.ics\nIt is yours alone, .* type: calendar stop$/s,
  );
  expect(await bob.reads('calendar link network')).toContain('it is for you alone');
  expect(await ann.reads('calendar link network')).toContain(`${PUBLIC_URL}/calendar/`);
});

test('one’s own calendar has the meetings of all networks, that of a network only its own', async () => {
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm for 90 minutes in Leeds');
  await ann.types('meeting agenda M1 add Funding');
  await ann.types('meeting agenda M1 add Staff');
  const dental = bot.slack('#dental').as('ann');
  await dental.types('network create Dental');
  await dental.types('meeting schedule Teeth on 15 June 2027 at 2pm');
  const all = await eventsAt(await linkTo('calendar link', ann));
  expect(Object.keys(all)).toEqual(['M1 Board (Leeds Pharmacy LPN)', 'M1 Teeth (Dental)']);
  expect(all['M1 Board (Leeds Pharmacy LPN)']).toMatchObject({
    ...{ location: 'Leeds', description: '1. Funding\n2. Staff', status: 'CONFIRMED' },
    start: new Date('2027-06-14T13:00Z'),
    end: new Date('2027-06-14T14:30Z'),
  });
  expect(Object.keys(await eventsAt(await linkTo('calendar link network', ann)))).toEqual(['M1 Board']);
});

test('a calendar knows a meeting again whatever is changed, and takes the last for the last', async () => {
  const address = await linkTo('calendar link network', ann);
  const seen: VEvent[] = [];
  const look = async () => {
    const [event] = Object.values(await eventsAt(address));
    if (!event) throw new Error('there is no event');
    seen.push(event);
    return event;
  };
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await look();
  await ann.types('meeting move M1 to 21 June 2027 at 2pm');
  expect((await look()).start).toEqual(new Date('2027-06-21T13:00Z'));
  await ann.types('undo');
  expect((await look()).start).toEqual(new Date('2027-06-14T13:00Z'));
  await ann.types('meeting cancel M1');
  expect(await look()).toMatchObject({ status: 'CANCELLED' });
  await ann.types('undo');
  expect(await look()).toMatchObject({ status: 'CONFIRMED' });
  expect(new Set(seen.map(({ uid }) => uid)).size).toBe(1);
  const order = seen.map(({ sequence }) => Number(sequence));
  expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
});

test('what was planned by mistake and taken back is cancelled in a calendar that has it', async () => {
  const address = await linkTo('calendar link network', ann);
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('undo');
  expect(await eventsAt(address)).toMatchObject({ 'M1 Board': { status: 'CANCELLED' } });
});

test('a series keeps its time by the clock when the clocks change', async () => {
  await ann.types(
    'meeting schedule "Forum" on the second Tuesday of each month at 2pm from September to November 2027',
  );
  const events = Object.values(await eventsAt(await linkTo('calendar link network', ann)));
  expect(events.map(({ start }) => start.toISOString())).toEqual([
    '2027-09-14T13:00:00.000Z',
    '2027-10-12T13:00:00.000Z',
    '2027-11-09T14:00:00.000Z',
  ]);
  const { body } = await web.get(await linkTo('calendar link network', ann));
  expect(body.match(/^DTSTART:\d{8}T\d{6}Z\r$/gm)).toHaveLength(3);
});

test('what people write is text, however it is written', async () => {
  const title = 'Needs; costs, \\n \\; END:VCALENDAR “–” ünïcode 🙂 '.repeat(2).trim();
  const when = { date: '2027-06-14', time: '14:00' };
  await ann.sends({ command: 'meeting.schedule', args: { title, when, place: 'Room 1; floor 2, left' } });
  const address = await linkTo('calendar link network', ann);
  const [event] = Object.values(await eventsAt(address));
  expect(event?.location).toBe('Room 1; floor 2, left');
  const { body } = await web.get(address);
  // As RFC 5545 writes it, for the other library takes a backslash before an n for a new line.
  expect(body.replaceAll('\r\n ', '')).toContain(`\r\nSUMMARY:M1 ${title.replaceAll(/[\\;,]/g, '\\$&')}\r\n`);
  expect(body.match(/^END:VCALENDAR\r?$/gm)).toHaveLength(1);
  expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
});

test('a calendar that has it already is told so, until something changes', async () => {
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  const address = await linkTo('calendar link network', ann);
  const first = await web.get(address);
  const etag = first.headers.get('etag') ?? '';
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  await bot.moveTo('2027-06-02 10:00');
  const same = await web.get(address, { 'if-none-match': `"other", ${etag}` });
  expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, '', etag]);
  await ann.types('meeting agenda M1 add Funding');
  const changed = await web.get(address, { 'if-none-match': etag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('etag')).not.toBe(etag);
});

test('an address holds until it is stopped, and then another is given', async () => {
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  const address = await linkTo('calendar link');
  await bot.moveTo('2027-09-01 10:00');
  expect(Object.keys(await eventsAt(address))).toHaveLength(1);
  await own.types('page stop');
  expect((await web.get(address)).status).toBe(200);
  const stopped = await own.types('calendar stop');
  const gone = await web.get(address);
  expect([gone.status, gone.headers.get('content-type')]).toEqual([410, 'text/plain; charset=utf-8']);
  const another = addressIn(await own.presses(stopped, 'New address'));
  expect(Object.keys(await eventsAt(another))).toHaveLength(1);
});

test('whoever has left a network finds its meetings no longer', async () => {
  await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
  await ann.types('member add @cat');
  const cat = bot.slack('direct').as('cat');
  const [all, one] = [await linkTo('calendar link', cat), await linkTo('calendar link network', cat)];
  expect(Object.keys(await eventsAt(all))).toHaveLength(1);
  await ann.types('member end @cat because she has moved');
  await bot.moveTo('2027-06-02 10:00');
  expect(await eventsAt(all)).toEqual({});
  const refused = await web.get(one);
  expect([refused.status, refused.body]).toEqual([
    403,
    'You cannot read this any more. You may have left the network, or what it showed may have been taken back. Ask whoever manages the network.\n',
  ]);
});

test('no other address leads to one', async () => {
  const address = await linkTo('calendar link');
  const page = await linkTo('network list as page');
  for (const wrong of [
    address.replace('.ics', ''),
    address.replace(/.\.ics/, '.ics'),
    `${page.replace('/pages/', '/calendar/')}.ics`,
    address.replace('/calendar/', '/pages/').replace('.ics', ''),
    `${PUBLIC_URL}/calendar/none.ics`,
  ])
    expect((await web.get(wrong)).status).toBe(404);
});
