import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});
beforeEach(() => {
  ann = bot.slack('direct').as('ann');
  bob = bot.teams('direct').as('bob');
});

const put = (...lines: string[]): void =>
  void bot.files.set('F1', new TextEncoder().encode(lines.join('\n')));
const gives = (who: Speaker, text = '', files = ['F1']) => who.says({ text, mentions: [], files });
const names = async () =>
  (await bot.prisma.person.findMany({ orderBy: { name: 'asc' } })).map(({ name }) => name);
const members = () => bot.slack('#pharmacy').as('ann').reads('member list');

const LINES = [
  'name,email,role,organisation',
  'Cath Dale,cath@nhs.net,clinician,',
  'Dev Patel,,practice voice,Bramley Surgery',
];

describe('a file of members sent directly to the bot', () => {
  test('is shown as a table with one button that imports it; until then nothing is written', async () => {
    put(...LINES);
    const before = await names();
    const shown = await gives(ann);
    expect(readView(shown)).toBe(
      [
        'What this file changes in Leeds Pharmacy LPN',
        '| Line | Who | Network | What changes |',
        '| 2 | Cath Dale | Leeds Pharmacy LPN | a new person; becomes a member; clinician |',
        '| 3 | Dev Patel | Leeds Pharmacy LPN | a new person; becomes a member; practice voice for Bramley Surgery |',
        '2 lines change something, 0 are so already, 2 people are new, 2 roles are given or changed.',
        'Nothing is changed yet.',
        '[Import]',
      ].join('\n'),
    );
    expect(await names()).toEqual(before);
    expect(readView(await ann.presses(shown, 'Import'))).toContain('2 people are new');
    expect(await members()).toMatch(
      /Cath Dale: clinician .*\n.*Dev Patel: practice voice for Bramley Surgery/,
    );
  });

  test('is imported once, however often and at once the button is pressed', async () => {
    put(...LINES);
    const shown = await gives(ann);
    const answers = await Promise.all([1, 2, 3].map(() => ann.presses(shown, 'Import')));
    expect(answers.map(readView).filter((each) => each.includes('Nothing had to be changed.'))).toHaveLength(
      2,
    );
    expect((await names()).filter((name) => ['Cath Dale', 'Dev Patel'].includes(name))).toHaveLength(2);
  });

  test('comes from Teams alike, beside words that are no command', async () => {
    await bot.slack('#pharmacy').as('ann').types('member add "Bob Hill" as manager');
    put(...LINES);
    expect(readView(await gives(bob, 'Here are our people'))).toContain('What this file changes');
    expect(readView(await gives(bob, 'member import'))).toContain('What this file changes');
    await gives(bob, 'decision record We wait');
    expect(bot.shown('#pharmacy').at(-1)).toContain('We wait');
  });

  test('asks which network is meant, where its sender has several', async () => {
    await bot.slack('#dental').as('ann').types('network create "Leeds Dental LPN"');
    put(...LINES);
    const asked = await gives(ann);
    expect(readView(asked)).toBe(
      'Which network is this file about?\n[Leeds Dental LPN] [Leeds Pharmacy LPN]',
    );
    const shown = await ann.presses(asked, 'Leeds Dental LPN');
    await ann.presses(shown, 'Import');
    expect(await bot.slack('#dental').as('ann').reads('member list')).toContain('Cath Dale');
    expect(await members()).not.toContain('Cath Dale');
  });

  test('is about the network that was chosen, or the only one whose members its sender manages', async () => {
    await bot.slack('#dental').as('ann').types('network create "Leeds Dental LPN"');
    put(...LINES);
    await ann.types('network choose "Leeds Dental LPN"');
    expect(readView(await gives(ann))).toContain('What this file changes in Leeds Dental LPN');
    await bot.slack('#pharmacy').as('ann').types('member add "Bob Hill" as manager');
    await bot.slack('#dental').as('ann').types('member add "Bob Hill" as observer');
    expect(readView(await gives(bob))).toContain('What this file changes in Leeds Pharmacy LPN');
  });

  test('of somebody who does not manage members is refused, and not even fetched', async () => {
    bot.files.clear();
    expect(readView(await gives(bob))).toContain('Ann Ward');
    expect(readView(await gives(bob))).not.toContain('no longer there');
  });

  test('that has gone, or is another by now, is told', async () => {
    put(...LINES);
    const shown = await gives(ann);
    put(...LINES, 'Eve Moss,,,');
    expect(readView(await ann.presses(shown, 'Import'))).toContain('The file has changed since');
    bot.files.clear();
    expect(readView(await ann.presses(shown, 'Import'))).toBe('That file is no longer there.');
    expect(await names()).not.toContain('Cath Dale');
  });

  test.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]],
    ['a document that is packed like a workbook', [0x50, 0x4b, 0x03, 0x04, 0, 0, 0]],
    ['nothing', []],
  ])('that is %s is told in a table of what is wrong', async (_, bytes) => {
    bot.files.set('F1', new Uint8Array(bytes));
    expect(readView(await gives(ann))).toMatch(/^This file cannot be imported\n.*send me the file again\.$/s);
  });

  test('with faults names each, with its line and column, and takes in nothing', async () => {
    put(
      'network,name,email,note,role',
      'Hull LPN,Cath Dale,,,',
      'Leeds Pharmacy LPN,Dev Patel,dev@nhs,,',
      'Leeds Pharmacy LPN,Eve Moss,,943 476 5919,clinician',
    );
    const said = readView(await gives(ann));
    expect(said).toContain(
      '2 | network | This line is about "Hull LPN", and this import is about Leeds Pharmacy LPN only.',
    );
    expect(said).toContain('3 | email | "dev@nhs" is not an email address.');
    expect(said).toContain('4 | note | This seems to hold an NHS number.');
    expect(said).not.toContain('943 476 5919');
    expect(said).not.toContain('[Import]');
  });

  test('with too many lines, or too large, is refused', async () => {
    put('name', ...Array.from({ length: 501 }, (_, at) => `Person ${at}`));
    expect(readView(await gives(ann))).toContain('501 lines, and I take in 500 at a time');
    bot.files.set('F1', new Uint8Array((1 << 20) + 1));
    expect(readView(await gives(ann))).toContain('larger than 1 MB');
  });

  test('beside a second one is asked for alone', async () => {
    expect(readView(await gives(ann, '', ['F1', 'F2']))).toBe(
      'I read one file at a time. Please send each on its own.',
    );
  });

  test('gives nobody an account, nor another address to somebody known', async () => {
    put('name,email,slack', 'Bob Hill,other@nhs.net,T0001/U0EVE', 'Cath Dale,cath@nhs.net,');
    const shown = await gives(ann);
    expect(readView(shown)).toContain('slack');
    await ann.presses(shown, 'Import');
    expect(await bot.prisma.account.findMany({ where: { userId: 'U0EVE' } })).toEqual([]);
    expect(
      await bot.prisma.person.findMany({
        where: { email: { not: null } },
        select: { name: true, email: true },
      }),
    ).toEqual([{ name: 'Cath Dale', email: 'cath@nhs.net' }]);
  });

  test('asks about one person in two spellings, and about two with one address', async () => {
    put('name,email', 'Anne Moss,', 'Ann Moss,', 'Una Bell,gp@nhs.net', 'Ian Cole,gp@nhs.net');
    const said = readView(await gives(ann));
    expect(said).toContain('Are Anne Moss and Ann Moss of Leeds Pharmacy LPN one person (lines 2 and 3)?');
    expect(said).toContain('Lines 4 and 5 give one address, gp@nhs.net, to Una Bell and Ian Cole.');
  });
});

test('how to import is told to whoever types it, and undo says why it does not take an import back', async () => {
  expect(await ann.reads('member import')).toContain('Drop a file into our own chat');
  put(...LINES);
  await ann.presses(await gives(ann), 'Import');
  expect(await ann.reads('undo')).toContain('An import cannot be taken back as a whole.');
});
