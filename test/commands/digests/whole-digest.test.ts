import { describe, expect, test } from 'vitest';
import type { View } from '../../../commands/view.ts';
import { addressIn, PUBLIC_URL } from '../../adapters/web/web-server.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let bobDirect: Speaker;

const begin = async (fresh: TestBot) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  bobDirect = bot.teams('direct').as('bob');
};

const lines = (view: View) => readView(view).match(/^- /gm)?.length ?? 0;

/** Bob has twenty things to do, of which none is late; eight things were decided. */
async function plenty(): Promise<void> {
  for (let at = 1; at <= 20; at++) await bob.types(`action add @bob Task ${at} by 9 June 2027`);
  for (let at = 1; at <= 8; at++) await ann.types(`decision record Rule ${at}`);
}

describe('a digest', () => {
  // Tuesday 1 June 2027.
  eachWithBot(begin, { publicUrl: PUBLIC_URL });

  test.each(['his own', 'the channel’s'])('is one screen, and all of it is a page: %s', async (whose) => {
    await plenty();
    const speaker = whose === 'his own' ? bobDirect : bob;
    const shown = await speaker.types('digest now');
    expect(lines(shown)).toBe(12);
    expect(readView(shown)).toMatch(/and 14 more, listed by action list.*Rule 1\n.*and 2 more, listed by/s);
    const link = await speaker.presses(shown, 'All of it');
    expect(link).toMatchObject({ isForOne: true });
    const followed = await bot.followLink('page', addressIn(link).split('/').at(-1) ?? '');
    const page = 'shown' in followed ? followed.shown : undefined;
    expect(page?.title).toBe(
      `${whose === 'his own' ? 'Your digest' : 'Digest of Leeds Pharmacy LPN'}, Tuesday 1 June 2027`,
    );
    expect(page && lines(page)).toBe(28);
  });

  test('that came has all of it still, when it is opened a day later', async () => {
    await bobDirect.types('digest weekly on Thursday');
    await plenty();
    await bot.moveTo('2027-06-03 12:00');
    const came = bot.direct('teams', 'bob').find(({ view }) => view.title.startsWith('Your digest'));
    await bot.moveTo('2027-06-04 12:00');
    if (!came) throw new Error('no digest came');
    const link = await bobDirect.presses(came.view, 'All of it');
    const followed = await bot.followLink('page', addressIn(link).split('/').at(-1) ?? '');
    expect('shown' in followed && readView(followed.shown)).toContain('Rule 8');
  });

  test('that fits has no such button, and is a page for whoever asks', async () => {
    await bob.types('action add @bob Ring the LPC by 9 June 2027');
    expect(await bobDirect.reads('digest now')).not.toContain('[All of it]');
    expect(await bobDirect.reads('digest now as page')).toContain('Open it as a page in your browser');
  });

  test('is by network, the one with what is most urgent first', async () => {
    const dental = bot.teams('Dental').as('bob');
    await dental.types('network create "Leeds Dental LPN"');
    await dental.types('decision record We wait');
    await ann.types('meeting schedule Board on 15 June 2027 at 2pm');
    await dental.types('action add @bob Ring the LPC by 2 June 2027');
    await bob.types('action add @bob Book the room by 3 June 2027');
    expect(readView(await bobDirect.types('digest now')).split('\n')).toEqual([
      'Your digest, Tuesday 1 June 2027',
      '## Leeds Dental LPN',
      'Yours to do',
      '- A1 Ring the LPC (Leeds Dental LPN, due Wednesday 2 June 2027) [Done]',
      'Decided since Tuesday 25 May 2027',
      '- D1 We wait',
      '## Leeds Pharmacy LPN',
      'Yours to do',
      '- A1 Book the room (Leeds Pharmacy LPN, due Thursday 3 June 2027) [Done]',
      'Meetings ahead',
      '- M1 Board, Tuesday 15 June 2027 at 2pm, for 1 hour',
      '[Have it every week]',
    ]);
  });

  test('of many networks names what has no room', async () => {
    for (let at = 1; at <= 7; at++) {
      const there = bot.teams(`Channel ${at}`).as('bob');
      await there.types(`network create "Network ${at} LPN"`);
      await there.types('decision record We wait');
      await there.types('action add @bob Ring the LPC by 9 June 2027');
    }
    const shown = await bobDirect.types('digest now');
    expect(lines(shown)).toBe(12);
    expect(readView(shown)).toContain(
      'Not shown here: Network 7 LPN: Yours to do (1) and Network 7 LPN: Decided since Tuesday 25 May 2027 (1)',
    );
  });
});

describe('where no browser reaches the bot', () => {
  eachWithBot(begin);

  test('all of it is shown in the chat', async () => {
    await plenty();
    const whole = await bobDirect.presses(await bobDirect.types('digest now'), 'All of it');
    expect(lines(whole)).toBe(18);
    expect(readView(whole)).not.toContain('[All of it]');
  });
});
