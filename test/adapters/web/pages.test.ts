import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSealing } from '../../../commands/sealing/sealing.ts';
import { openLink, sealLink } from '../../../commands/web/web-link.ts';
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
    ({ ann, bob } = await foundNetwork(bot));
    await ann.types('meeting schedule Board on 14 June 2027 at 2pm');
    await ann.types('meeting agenda M1 add Flu clinics');
  },
  { publicUrl: PUBLIC_URL },
);
beforeEach(async () => {
  web = await serveWeb(bot);
});
afterEach(() => web.close());

const linkTo = async (typed: string, by = bob) => addressIn(await by.types(typed));

test('the answer gives a link, and says until when it holds, whose it is and how it is stopped', async () => {
  expect(await bob.reads('meeting agenda M1 as page')).toMatch(
    /^Agenda of M1 Board\nOpen it as a page in your browser \(https:\/\/convenor\.example\.nhs\.uk\/pages\/[\w-]+\)\nThe link is yours, and shows what you may read, as it then stands, until Tuesday 8 June 2027 at 10am\. Whoever has it can read that too, so give it only to those who may\. To stop all such links, type: page stop$/,
  );
});

test('the page shows the agenda as it then stands, and until when it can be read', async () => {
  const address = await linkTo('meeting agenda M1 as page');
  await ann.types('meeting agenda M1 add Winter pressures');
  const { status, headers, body } = await web.get(address);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(body).toContain('<html lang="en-GB"');
  expect(body).toContain('<h1 class="nhsuk-heading-l">Agenda of M1 Board</h1>');
  expect(body).toContain('<li>2. Winter pressures</li>');
  expect(body).toContain('For Bob Hill, as it stood on Tuesday 1 June 2027 at 10am.');
  expect(body).toContain('This page can be read until Tuesday 8 June 2027 at 10am.');
});

test('nothing keeps a page, follows it, finds it or runs in it', async () => {
  const { headers } = await web.get(await linkTo('meeting agenda M1 as page'));
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('x-robots-tag')).toBe('noindex');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test('the minutes are shown as they are printed, with who was present and in which role', async () => {
  await ann.types('meeting start M1');
  await ann.types('action add @bob Ring three surgeries by 30 June 2027');
  await ann.types('meeting end');
  const { body } = await web.get(await linkTo('meeting minutes M1 as page'));
  expect(body).toContain('<h1 class="nhsuk-heading-l">Minutes of M1 Board</h1>');
  expect(body).toContain('<caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Present</caption>');
  expect(body).toMatch(/<th scope="col"[^>]*>Initials<\/th>/);
  expect(body).toContain('Ring three surgeries');
});

describe('a link shows nothing', () => {
  /** What a browser is told at an address: the status and the heading. None tells what the link was to. */
  async function told(address: string): Promise<string> {
    const { status, headers, body } = await web.get(address);
    expect(body).not.toMatch(/Board|Flu|Bob|Pharmacy/);
    expect(headers.get('cache-control')).toBe('no-store');
    return `${status} ${/<h1[^>]*>(.*)<\/h1>/.exec(body)?.[1]}`;
  }
  const NO_SUCH = '404 There is nothing at this address';

  test('once its time is over', async () => {
    const address = await linkTo('meeting agenda M1 as page');
    await bot.moveTo('2027-06-08 09:59');
    expect((await web.get(address)).status).toBe(200);
    await bot.moveTo('2027-06-08 10:01');
    expect(await told(address)).toBe('410 This page can be read no longer');
  });

  test('once its owner has stopped it, on whichever platform, and a new one does', async () => {
    const direct = bot.teams('direct').as('bob');
    const address = await linkTo('meeting agenda M1 as page');
    const anns = await linkTo('meeting agenda M1 as page', ann);
    expect(await direct.reads('page stop')).toContain('All your links to pages are stopped.');
    expect(await told(address)).toBe('410 This link was stopped');
    expect((await web.get(anns)).status).toBe(200);
    expect((await web.get(await linkTo('meeting agenda M1 as page'))).status).toBe(200);
  });

  test('once they have left the network', async () => {
    const address = await linkTo('meeting agenda M1 as page');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await told(address)).toBe('403 You cannot read this any more');
  });

  test('once they are erased, even when they come back', async () => {
    const direct = bot.teams('direct').as('bob');
    const address = await linkTo('meeting agenda M1 as page');
    await direct.presses(await direct.types('me forget'), 'Yes, forget me');
    expect(await told(address)).toBe('403 You cannot read this any more');
    await bob.types('member join');
    await ann.types('member accept bob');
    expect(await bob.reads('meeting agenda M1')).toContain('Board');
    expect(await told(address)).toBe('403 You cannot read this any more');
  });

  test('once their account is closed', async () => {
    const address = await linkTo('meeting agenda M1 as page');
    await bot.prisma.account.updateMany({ data: { isClosed: true } });
    expect(await told(address)).toBe('403 You cannot read this any more');
  });

  test('of a network that they have left, though they are in another that has one too', async () => {
    const cat = bot.slack('#dental').as('cat');
    await cat.types('network create Dental');
    await cat.types('meeting schedule Teeth on 15 June 2027 at 2pm');
    await ann.types('member add @cat');
    const here = await linkTo('meeting agenda M1 as page', bot.slack('#pharmacy').as('cat'));
    const there = await linkTo('meeting agenda M1 as page', cat);
    await ann.types('member end @cat because she has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await told(here)).toBe('403 You cannot read this any more');
    expect((await web.get(there)).body).toContain('Teeth');
  });

  test('to an outsider, who is given none', async () => {
    const eve = bot.slack('#pharmacy').as('eve');
    expect(await eve.reads('meeting agenda M1 as page')).toContain('You are not a member of');
  });

  test('if it is changed, cut, of another bot, of another kind or none at all', async () => {
    const address = await linkTo('meeting agenda M1 as page');
    const sealed = address.split('/').at(-1) ?? '';
    const link = openLink('page', sealed, createSealing('a key for tests'));
    if (!link) throw new Error('it was sealed with another key');
    const elsewhere = createSealing('another key');
    for (const wrong of [
      `${sealed.startsWith('A') ? 'B' : 'A'}${sealed.slice(1)}`,
      sealed.slice(0, -8),
      sealLink('page', link, elsewhere),
      sealLink('calendar', link, createSealing('a key for tests')),
      'x',
      'a'.repeat(5_000),
      '%E2%82%AC',
      '',
    ])
      expect(await told(`${PUBLIC_URL}/pages/${wrong}`)).toBe(NO_SUCH);
    expect(bot.logged.filter(({ facts }) => JSON.stringify(facts).includes('agenda'))).toHaveLength(2);
  });

  test('of a command that would change something, however it was sealed', async () => {
    const sealing = createSealing('a key for tests');
    const link = openLink(
      'page',
      (await linkTo('meeting agenda M1 as page')).split('/').at(-1) ?? '',
      sealing,
    );
    if (!link) throw new Error('it was sealed with another key');
    const asked = { command: 'meeting.cancel', args: { meeting: 'M1' } };
    expect(await told(`${PUBLIC_URL}/pages/${sealLink('page', { ...link, asked }, sealing)}`)).toBe(
      '503 This cannot be shown just now',
    );
    expect(bot.faults.splice(0)).toHaveLength(1);
    expect(await ann.reads('meeting show M1')).not.toContain('cancelled');
  });
});

test('to follow a link is no sign of life, and makes nobody known', async () => {
  const address = await linkTo('meeting agenda M1 as page');
  const kept = async () => ({
    accounts: await bot.prisma.account.findMany({ orderBy: { id: 'asc' } }),
    conversations: await bot.prisma.conversation.findMany({ orderBy: { id: 'asc' } }),
    changes: await bot.prisma.change.count(),
  });
  const before = await kept();
  await bot.moveTo('2027-06-03 10:00');
  expect((await web.get(address)).status).toBe(200);
  expect(await kept()).toEqual(before);
});

test('no log has the address, which whoever has may follow', async () => {
  const address = await linkTo('meeting agenda M1 as page');
  await web.get(address);
  const logged = [...web.lines, ...bot.logged.map((each) => JSON.stringify(each))].join('\n');
  expect(logged).toContain('/pages/*');
  expect(logged).not.toContain(address.split('/').at(-1));
});

test('that links were stopped is kept in the audit, and cannot be taken back', async () => {
  await bob.types('page stop');
  const changes = await bot.prisma.change.findMany({ where: { command: 'page.stop' } });
  expect(changes.map(({ record }) => record)).toEqual(['stoppedLink']);
  expect(await bob.reads('undo')).toContain('Links that were stopped stay so.');
});

test('what people write is never markup on a page', async () => {
  await ann.types('meeting agenda M1 add "<script>alert(1)</script> & <b onclick=x>bold</b> \' \\""');
  const { body } = await web.get(await linkTo('meeting agenda M1 as page'));
  expect(body).not.toContain('<script');
  expect(body).not.toContain('<b ');
  expect(body).toContain('&#60;script&#62;alert(1)&#60;/script&#62; &#38; &#60;b onclick=x&#62;bold');
});
