import { describe, expect, test } from 'vitest';
import type { View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ann = bot.slack('#leeds').as('ann');
  await ann.types(
    'network create "Leeds Eye Health LPN" --kind lpn --profession "eye health" --region "North of England"',
  );
});

const card = () => readView(bot.card('#leeds', 'Health'));
const fieldsOf = (view: View) =>
  view.kind === 'form' ? Object.fromEntries(view.fields.map(({ name, value }) => [name, value])) : {};

describe('a network is made', () => {
  test('with all that its flags say, and shows it', () => {
    expect(card()).toContain(
      'Leeds Eye Health LPN\nLPN, eye health, 1 channel in Slack\nRegion: North of England\nTime zone: Europe/London',
    );
  });

  test('in a form', async () => {
    const bob = bot.teams('Board').as('bob');
    await bob.fills(await bob.types('network create'), {
      name: 'The Board',
      kind: 'board',
      profession: 'several',
    });
    expect(bot.shown('Board').at(-1)).toContain('The Board\nboard, several');
  });

  test('of no kind that there is not', async () => {
    const bob = bot.teams('Club').as('bob');
    expect(await bob.reads('network create Club --kind club')).toContain(
      'Kind: club (!) “club” is not one of LPN, Assembly, working group',
    );
  });

  test('and its card offers what it needs first, with how to begin in its menu', async () => {
    const { buttons } = bot.card('#leeds', 'Health');
    expect(buttons.map(({ label, inMenu = false }) => [label, inMenu])).toEqual([
      ['Add member', false],
      ['Invite a channel', false],
      ['New action', false],
      ['New decision', true],
      ['New meeting', true],
      ['Who belongs', true],
      ['Still to do', true],
    ]);
    expect(readView(await ann.presses(bot.card('#leeds', 'Health'), 'Add member'))).toContain('New member');
    expect(readView(await ann.presses(bot.card('#leeds', 'Health'), 'Invite a channel'))).toContain(
      'Your code is',
    );
  });

  test('of a kind that has no rule for who makes it up, and says nothing of one', async () => {
    const group = bot.slack('#recall').as('bob');
    await group.types('network create Recall --kind "working group"');
    expect(readView(bot.card('#recall', 'Recall'))).toContain('Composition: No clinical chair.');
  });

  test('in a direct message as well, where we then speak about it', async () => {
    const direct = bot.slack('direct').as('ann');
    await direct.types('network create "Leeds Dental LPN"');
    expect(await direct.reads('network show')).toContain('Leeds Dental LPN\nLPN, no channel yet');
  });
});

describe('a network is changed', () => {
  test('by flags, which leave the rest', async () => {
    await ann.types('network change --area-team "West Yorkshire" --kind working-group');
    expect(card()).toContain(
      'working group, eye health, 1 channel in Slack\nArea team: West Yorkshire\nRegion: North of England',
    );
  });

  test('in a form that says what it is now, where what is emptied is gone', async () => {
    const form = await ann.types('network change');
    expect(fieldsOf(form)).toMatchObject({
      kind: 'lpn',
      profession: 'eyeHealth',
      zone: 'Europe/London',
      readAbove: 'no',
    });
    await ann.fills(form, { region: '', senate: 'Yorkshire', profession: null });
    expect(card()).toContain('\nLPN, 1 channel in Slack\nSenate: Yorkshire\nTime zone');
  });

  test('to no time zone that there is not', async () => {
    expect(await ann.reads('network change --zone Leeds')).toContain(
      'Time zone: Leeds (!) “Leeds” is no time zone',
    );
  });

  test('in name, and the names it had are told and lead to it', async () => {
    expect(await ann.reads('network rename "Leeds Sight Health LPN"')).toContain(
      'Leeds Eye Health LPN is now called Leeds Sight Health LPN.',
    );
    expect(card()).toContain('Once called: Leeds Eye Health LPN (until Tuesday 1 June 2027)');
    expect(await bot.slack('direct').as('ann').reads('network show --in "leeds eye"')).toContain(
      'Leeds Sight Health LPN',
    );
  });
});

describe('a name that another open network has', () => {
  test.each(['Leeds Eye Health LPN', 'LEEDS eye health lpn'])(
    '%s is not taken by a new one',
    async (name) => {
      expect(await bot.slack('#other').as('bob').reads(`network create "${name}"`)).toContain(
        'There is a network called Leeds Eye Health LPN already. Give this one another name',
      );
    },
  );

  test('is not taken by one that is renamed or opened again, but may change its case', async () => {
    const bob = bot.slack('#other').as('bob');
    await bob.types('network create "Leeds Dental LPN"');
    expect(await bob.reads('network rename "leeds eye health LPN"')).toContain('There is a network called');
    expect(await bob.reads('network rename "Leeds DENTAL LPN"')).toContain('is now called Leeds DENTAL LPN');
    await bob.types('network close');
    await ann.types('network rename "Leeds Dental LPN"');
    expect(await bob.reads('network reopen')).toContain(
      'There is a network called Leeds Dental LPN already.',
    );
  });
});

test('a network is taken out of another, and is then read by none above', async () => {
  await bot.slack('#above').as('bob').types('network create Yorkshire --kind board');
  await ann.types('network under Yorkshire --read-above yes');
  expect(card()).toContain('Part of: Yorkshire');
  expect(await ann.reads('network under none')).toBe(
    'Leeds Eye Health LPN is part of no other network now.\n[Undo]',
  );
  expect(card()).not.toContain('Part of');
  expect(await bot.slack('direct').as('bob').reads('network list')).not.toContain('Leeds');
});

describe('a network is closed', () => {
  test('and then reads as before, but takes nothing more', async () => {
    await ann.types('action add me Ring the LPC');
    expect(await ann.reads('network close because its work is done')).toContain(
      'Leeds Eye Health LPN is closed.',
    );
    expect(card()).toContain('Status: Closed: its work is done');
    expect(card()).not.toContain('[New action]');
    expect(await ann.reads('action list')).toContain('A1 Ring the LPC');
    expect(await ann.reads('action add me Ring again')).toContain('Leeds Eye Health LPN was closed.');
    expect(await ann.reads('network close')).toContain('was closed already');
    expect(await ann.reads('network list closed')).toContain(
      'Leeds Eye Health LPN: LPN, eye health; Closed: its work is done',
    );
  });

  test('and opened again', async () => {
    const closed = await ann.types('network close');
    await ann.presses(closed, 'Open it again');
    expect(card()).not.toContain('Status');
    expect(await ann.reads('network reopen')).toContain('Leeds Eye Health LPN is open.');
  });
});

describe('channels', () => {
  test('are listed, and the first is the main one until another is made so', async () => {
    const code = (await ann.types('network invite')).title.split(' ').at(-1);
    const bob = bot.teams('Leeds').as('bob');
    await bob.types(`network here ${code}`);
    expect(await ann.reads('network channels')).toContain(
      '- Slack #leeds, the main one, this channel\n- Microsoft Teams Leeds',
    );
    await ann.presses(await ann.types('network channels'), 'Make it the main one', 'Teams');
    expect(await bob.reads('network channels')).toContain(
      '- Microsoft Teams Leeds, the main one, this channel',
    );
    expect(await ann.reads('network main')).toContain(
      'This is now the main channel of Leeds Eye Health LPN.',
    );
    expect(await ann.reads('network main')).toContain(
      'It is the main channel of Leeds Eye Health LPN already.',
    );
    expect(await bot.slack('direct').as('ann').reads('network main')).toContain('This is no channel of');
  });
});

describe('an invitation', () => {
  test('makes whoever uses it what it says', async () => {
    const invited = await ann.types('network invite as deputy chair');
    expect(readView(invited)).toContain('Whoever uses it becomes deputy chair of Leeds Eye Health LPN.');
    const bob = bot.teams('Leeds').as('bob');
    await bob.types(`network here ${invited.title.split(' ').at(-1)}`);
    await bob.types('meeting schedule Board on 14 June 2027 at 2pm');
    expect(bot.shown('Leeds').at(-1)).toContain('Meeting M1');
  });

  test('is for those who manage', async () => {
    const bob = bot.teams('Leeds').as('bob');
    await bob.types(`network here ${(await ann.types('network invite')).title.split(' ').at(-1)}`);
    expect(await bob.reads('network invite as manager')).toContain('you can ask Ann Ward (manager)');
  });

  test.each(['ends their role', 'is undone'])(
    'lapses when whoever made it manages no more: %s',
    async (how) => {
      const [bob, direct] = [bot.teams('Leeds').as('bob'), bot.teams('direct').as('bob')];
      await bob.types(`network here ${(await ann.types('network invite')).title.split(' ').at(-1)}`);
      await ann.types('member add bob as manager');
      const codes = [];
      for (const as of ['', ' as manager'])
        codes.push((await direct.types(`network invite${as}`)).title.split(' ').at(-1));
      await ann.types(how === 'is undone' ? 'undo' : 'member end bob on 31 May 2027 because we disagree');
      for (const code of codes)
        expect(await bot.slack('#elsewhere').as('bob').reads(`network here ${code}`)).toContain(
          'Whoever made that code no longer manages Leeds Eye Health LPN',
        );
      expect(await bot.slack('#elsewhere').as('bob').reads('network show')).toContain(
        'does not belong to a network',
      );
    },
  );

  test('lapses when the network is closed', async () => {
    const code = (await ann.types('network invite')).title.split(' ').at(-1);
    await ann.types('network close');
    expect(await bot.teams('Leeds').as('bob').reads(`network here ${code}`)).toContain(
      'has been closed since',
    );
    expect(await ann.reads('network invite')).toContain('Open it again with network reopen');
  });
});

test('every change is kept in the audit', async () => {
  await ann.types('network rename "Leeds Sight LPN"');
  const [change] = await bot.prisma.change.findMany({ where: { command: 'network.rename' } });
  expect(change).toMatchObject({
    record: 'network',
    before: { name: 'Leeds Eye Health LPN' },
    after: { name: 'Leeds Sight LPN' },
  });
});
