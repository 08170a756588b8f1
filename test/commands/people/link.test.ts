import { describe, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { codeFrom, linkBy, toldTo } from './linking.ts';

let bot: TestBot;
let ann: Speaker;
/** Ann's other account. */
let annInTeams: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  annInTeams = bot.teams('direct').as('ann');
});

const link = () => linkBy(ann, annInTeams);
const told = (platform: 'slack' | 'teams', handle: string) => toldTo(bot, platform, handle);

describe('a code makes two accounts one person', () => {
  test('who is told so on both', async () => {
    const answer = await link();
    expect(answer).toContain(
      'Your accounts are now one person’s\n- Ann Ward in Microsoft Teams\n- Ann Ward in Slack',
    );
    expect(told('slack', 'ann')).toEqual([answer]);
    expect(told('teams', 'ann')).toEqual([]);
  });

  test('whose actions are hers on both', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await link();
    expect(await annInTeams.reads('action list mine')).toContain('A1 Book the room');
    expect(await annInTeams.reads('action done A1')).toContain('A1 is done');
  });

  test('who has the roles she had', async () => {
    await link();
    expect(await annInTeams.reads('network invite')).toContain('Your code is');
  });

  test('in either direction', async () => {
    const code = await codeFrom(annInTeams);
    await ann.types(`me link ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`);
    expect(await annInTeams.reads('me')).toContain('Leeds Pharmacy LPN: manager');
    expect(told('teams', 'ann')[0]).toContain('now one person’s');
  });

  test('and takes her nudges to the account she used last, once', async () => {
    await ann.types('action add me Book the room by 30 June 2027');
    await link();
    await bot.wait(900);
    await annInTeams.types('me');
    await bot.moveTo('2027-06-28 10:00');
    expect(told('teams', 'ann').filter((each) => each.includes('A1 is due'))).toHaveLength(1);
    expect(told('slack', 'ann').filter((each) => each.includes('A1 is due'))).toHaveLength(0);
    await bot.slack('#pharmacy').as('ann').types('me');
    await bot.slack('#pharmacy').as('ann').types('action done A1');
    await bot.wait(5);
    expect(told('teams', 'ann').at(-1)).toContain('A1 is done');
  });

  test('and what she did last can still be undone', async () => {
    await annInTeams.types('network choose');
    await ann.types('action add @bob Ring the LPC');
    await ann.types('action give A1 to me');
    const code = await codeFrom(ann);
    await annInTeams.types(`me link ${code}`);
    expect(await annInTeams.reads('undo')).toContain('Action “Ring the LPC” is as it was before.');
    expect(bot.shown('#pharmacy').at(-1)).toContain('Action A1, Bob Hill, no date, open');
  });
});

test('codes used both ways at once make one person, who has everything', async () => {
  await ann.types('action add me Book the room');
  const [here, there] = [await codeFrom(ann), await codeFrom(annInTeams)];
  await bot.whileAsleep(() =>
    Promise.all([ann.types(`me link ${there}`), annInTeams.types(`me link ${here}`)]),
  );
  await bot.settle();
  for (const speaker of [ann, annInTeams]) {
    const seen = await speaker.reads('me');
    expect(seen).toMatch(/Ann Ward in Microsoft Teams/);
    expect(seen).toMatch(/Ann Ward in Slack/);
    expect(seen).toMatch(/A1 Book the room/);
  }
});

describe('a code', () => {
  test('works once', async () => {
    const code = await codeFrom(ann);
    await annInTeams.types(`me link ${code}`);
    const cat = bot.teams('direct').as('cat');
    expect(await cat.reads(`me link ${code}`)).toContain(
      'That code is not known, has been used or has run out',
    );
  });

  test('runs out after ten minutes', async () => {
    const code = await codeFrom(ann);
    await bot.wait(600);
    expect(await annInTeams.reads(`me link ${code}`)).toContain('has run out');
  });

  test('gives way to the next', async () => {
    const code = await codeFrom(ann);
    await codeFrom(ann);
    expect(await annInTeams.reads(`me link ${code}`)).toContain('not known');
  });

  test('is not for the account that asked for it', async () => {
    expect(await ann.reads(`me link ${await codeFrom(ann)}`)).toContain(
      'That code is for your other account',
    );
  });

  test('is kept nowhere, nor shown again when the request comes again', async () => {
    const { title } = await ann.types('me link', 'slack:again');
    const code = title.split(' ').at(-1) ?? '';
    expect(await ann.types('me link', 'slack:again')).toMatchObject({
      title: 'This was shown to you once and cannot be shown again.',
    });
    expect(await bot.prisma.request.findMany()).not.toContainEqual(
      expect.objectContaining({ answer: expect.objectContaining({ title: expect.stringContaining(code) }) }),
    );
    expect(JSON.stringify(await bot.prisma.linkCode.findMany())).not.toContain(code);
  });

  test('is not shown where Teams would show it to all', async () => {
    expect(await bot.teams('Pharmacy').as('ann').reads('me link')).toContain(
      'Everyone in this channel would see',
    );
  });
});

describe('wrong codes', () => {
  const wrong = (times: number) =>
    Array.from({ length: times }, (_, i) => i).reduce<Promise<string>>(
      (before, i) => before.then(() => annInTeams.reads(`me link WRONG${i}`)),
      Promise.resolve(''),
    );

  test('are counted, and the fifth makes one wait ten minutes', async () => {
    expect(await wrong(4)).toContain('You can try once more.');
    expect(await wrong(1)).toContain('Too many wrong codes');
    expect(await annInTeams.reads(`me link ${await codeFrom(ann)}`)).toContain('Too many wrong codes');
    await bot.wait(600);
    expect(await link()).toContain('now one person’s');
  });

  test('are forgotten after a right one', async () => {
    await wrong(4);
    await link();
    expect(await wrong(1)).toContain('You can try 4 times more.');
  });

  test('all count when they come at once', async () => {
    const tries = await bot.whileAsleep(() =>
      Promise.all(Array.from({ length: 12 }, (_, i) => annInTeams.reads(`me link WRONG${i}`))),
    );
    expect(tries.filter((each) => each.includes('not known'))).toHaveLength(4);
    expect(tries.filter((each) => each.includes('Too many'))).toHaveLength(8);
  });
});
