import { v7 as newId } from 'uuid';
import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let annDirect: Speaker;
let bob: Speaker;
let bobDirect: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  annDirect = bot.slack('direct').as('ann');
  bobDirect = bot.teams('direct').as('bob');
});

describe('digest now', () => {
  test('says kindly that there is nothing', async () => {
    expect(await bobDirect.reads('digest now')).toBe(
      [
        'Nothing waits for you',
        'Nothing of yours is due in the next 14 days, nobody waits for your vote or your input, no meeting is ahead, and nothing was decided since Tuesday 25 May 2027.',
        '[Have it every week]',
      ].join('\n'),
    );
    expect(await bob.reads('digest now')).toBe(
      [
        'All is quiet in Leeds Pharmacy LPN',
        'Nothing is due in the next 14 days, nothing is open and no meeting is planned. Nothing was done or decided since Tuesday 25 May 2027.',
      ].join('\n'),
    );
  });

  test('shows a person what is theirs in all networks, overdue first', async () => {
    await bob.types('action add @bob Ring the LPC by 30 June 2027');
    await bob.types('action add @bob Write to the board by 9 June 2027');
    await bob.types('action add @bob Book the room by 2 June 2027');
    await bob.types('action add @bob Tidy up');
    await ann.types('meeting schedule Board on 15 June 2027 at 2pm in Leeds');
    await ann.types('meeting schedule Far on 15 September 2027 at 2pm');
    await bot.teams('Dental').as('bob').types('network create "Leeds Dental LPN"');
    await bot.teams('Dental').as('bob').types('decision record We wait because funding is short');
    await bot.moveTo('2027-06-04 10:00');
    const shown = await bobDirect.types('digest now');
    expect(readView(shown)).toBe(
      [
        'Your digest, Friday 4 June 2027',
        '## Leeds Pharmacy LPN',
        'Yours to do',
        '- A3 Book the room (Leeds Pharmacy LPN, due Wednesday 2 June 2027) Overdue [Done]',
        '- A2 Write to the board (Leeds Pharmacy LPN, due Wednesday 9 June 2027) [Done]',
        'Meetings ahead',
        '- M1 Board, Tuesday 15 June 2027 at 2pm, for 1 hour, Leeds',
        '## Leeds Dental LPN',
        'Decided since Friday 28 May 2027',
        '- D1 We wait, because funding is short',
        '[Have it every week]',
      ].join('\n'),
    );
    await bobDirect.presses(shown, 'Done', 'Write to the board');
    expect(bot.shown('Pharmacy').find((card) => card.includes('Write to the board'))).toContain(
      'done by Bob Hill',
    );
  });

  test('shows a channel what its network has done and has ahead, and calls on the chair', async () => {
    await ann.types('member add @cat as clinical chair');
    await bob.types('action add @bob Book the room by 2 June 2027');
    await bob.types('action add @bob Order tea by 3 June 2027');
    await ann.types('action add @dev Write to the board by 11 June 2027');
    await ann.types('action add @dev Ring the LPC by 5 June 2027');
    await bot.moveTo('2027-06-09 10:00');
    await ann.types('action done A4');
    await ann.types('decision record We wait');
    await ann.types('meeting schedule Board on 15 September 2027 at 2pm');
    expect((await bob.reads('digest now')).split('\n')).toEqual([
      'Digest of Leeds Pharmacy LPN, Wednesday 9 June 2027',
      '## Overdue by five working days or more',
      'For the chair: Cat Jones',
      '- A1 Book the room (Bob Hill, due Wednesday 2 June 2027) Overdue [Done]',
      '## Overdue',
      '- A2 Order tea (Bob Hill, due Thursday 3 June 2027) Overdue [Done]',
      '## Due in the next 14 days',
      '- A3 Write to the board (Dev Patel, due Friday 11 June 2027) [Done]',
      '## Done since Wednesday 2 June 2027',
      '- A4 Ring the LPC (Dev Patel, done)',
      '## Decided since Wednesday 2 June 2027',
      '- D1 We wait',
      '## Next meeting',
      '- M1 Board, Wednesday 15 September 2027 at 2pm, for 1 hour',
      expect.stringMatching(/^Audit log: \d+ changes, head \S{44}\. What this is for: audit show\.$/),
    ]);
  });

  test('shows as many lines of each kind as a screen has room for, and says how many more there are', async () => {
    await insert(23);
    const read = await annDirect.reads('digest now');
    expect(read).toContain('Thing 5 ');
    expect(read).not.toContain('Thing 6 ');
    expect(read).toContain('and 17 more, listed by action list mine');
    expect(await ann.reads('digest now')).toContain('Rule 5\nand 17 more, listed by decision list');
    await insert(300);
    expect(await annDirect.reads('digest now')).toContain('and at least 94 more');
  });

  test('asks the database for no more at 300 records than at 3', async () => {
    const cost = async (speaker: Speaker) => {
      const before = bot.cost().queries;
      await bot.whileAsleep(() => speaker.types('digest now'));
      return bot.cost().queries - before;
    };
    await insert(3);
    await cost(ann);
    await cost(annDirect);
    const few = [await cost(ann), await cost(annDirect)];
    await insert(300);
    expect([await cost(ann), await cost(annDirect)]).toEqual(few);
  });

  test('is not for those who may not read', async () => {
    expect(await bot.slack('#pharmacy').as('cat').reads('digest now')).toContain('You are not a member of');
  });
});

/** Puts overdue actions of Ann's and decisions straight into the tables. */
async function insert(count: number): Promise<void> {
  const [network] = await bot.prisma.network.findMany();
  const [person] = await bot.prisma.person.findMany({ where: { name: 'Ann Ward', members: { some: {} } } });
  if (!network || !person) throw new Error('there is no network');
  const from = 1 + (await bot.prisma.action.count());
  const rows = Array.from({ length: count }, (_, i) => ({
    ...{ networkId: network.id, number: from + i, createdAt: bot.now(), createdById: person.id },
  }));
  await bot.prisma.action.createMany({
    data: rows.map((row, i) => ({
      ...{ ...row, id: newId(), text: `Thing ${i}`, ownerId: person.id, due: new Date('2027-06-02') },
    })),
  });
  await bot.prisma.decision.createMany({
    data: rows.map((row, i) => ({ ...row, id: newId(), text: `Rule ${i}` })),
  });
}
