import { beforeEach, describe, expect, test } from 'vitest';
import { readView } from '../support/read-view.ts';
import { pickedOn, type Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

describe('a command without its arguments opens a form', () => {
  test.each([
    ['action add', 'New action\nOwner*:\nWhat is to be done*:\nDue:\n[Record]'],
    ['action done', 'Finish an action\nAction*:\n[Done]'],
    ['action reopen', 'Reopen an action\nAction*:\n[Reopen]'],
    ['action move', 'Move an action\nAction*:\nDue*:\n[Move]'],
    ['action give', 'Give an action\nAction*:\nOwner*:\n[Give]'],
    ['action show', 'Show an action\nAction*:\n[Show]'],
    [
      'decision record',
      'New decision\nWhat was decided*:\nWhy:\nProposed by:\nSeconded by:\nHow it was agreed:\n[Record]',
    ],
    [
      'decision replace',
      'Replace a decision\nDecision*:\nWhat was decided*:\nWhy:\nProposed by:\nSeconded by:\nHow it was agreed:\n[Record]',
    ],
    ['meeting schedule', 'New meeting\nTitle*:\nWhen*:\nFor how long:\nWhere:\nLink to join online:\n[Plan]'],
    ['meeting cancel', 'Cancel a meeting\nMeeting*:\nWhy:\nAnd all after it:\n[Cancel meeting]'],
    ['meeting note', 'Note for the minutes\nNote*:\nMeeting:\n[Note]'],
    ['meeting apologies', 'Apologies\nWho*:\nMeeting:\nDeputy:\n[Record]'],
    [
      'network create',
      'New network\nName*:\nKind:\nProfession:\nWho belongs: added\nClinical chair:\nManager:\nPatient representative:\n[Create]',
    ],
    ['network here', 'Join this channel\nCode*:\nWho belongs: added\n[Join]'],
  ])('%s', async (typed, form) => {
    expect(await ann.reads(typed)).toBe(form);
  });

  test('whose submission does what typing would have done, on either platform', async () => {
    for (const [speaker, platform] of [
      [ann, 'slack'],
      [bob, 'teams'],
    ] as const) {
      const form = await speaker.types('action add');
      await speaker.fills(form, {
        owner: pickedOn(platform, 'cat'),
        text: 'Book the room',
        due: '2027-06-30',
      });
      expect(bot.shown('#pharmacy').at(-1)).toContain(', Cat Jones, due Wednesday 30 June 2027, open');
    }
  });

  test('which says at the field what is wrong, and keeps what was entered', async () => {
    const form = await ann.types('action add');
    const again = await ann.fills(form, { owner: 'me', text: 'Book the room', due: '2026-06-30' });
    expect(readView(again)).toContain(
      'Due: 2026-06-30 (!) That date has gone by. Please give one from today on.',
    );
    expect(readView(again)).toContain('What is to be done*: Book the room');
    await ann.fills(again, { due: '2027-06-30' });
    expect(bot.shown('Pharmacy').at(-1)).toContain('Book the room');
  });

  test('which says all that is wrong at once, each at its field', async () => {
    const form = await ann.types('action add');
    const again = await ann.fills(form, { owner: 'me', text: 'x'.repeat(3001), due: 'never' });
    expect(again.kind === 'form' && again.fields.map(({ error }) => error)).toEqual([
      undefined,
      'Please keep this under 500 characters. It has 3001.',
      'I could not read "never" as a date. Write it like 30 June 2027 or next Friday.',
    ]);
  });

  test('in which a record is chosen from those that it may be, as far as they can be listed', async () => {
    await ann.types('action add me Ring the surgery');
    await ann.types('action add me Book the room');
    await ann.types('action done A1');
    const asked = await ann.types('action done');
    expect(asked.kind === 'form' && asked.fields).toMatchObject([
      { input: 'choice', label: 'Action', choices: [{ value: 'A2', label: 'A2 Book the room' }] },
    ]);
    await ann.fills(asked, { action: 'A2' });
    expect(readView(bot.card('#pharmacy', 'A2'))).toContain('done by Ann Ward');
    const none = await ann.types('action done');
    expect(none.kind === 'form' && none.fields).toMatchObject([{ input: 'text', hint: 'For example: A12' }]);
  });

  test('which tells a stranger of no record to choose from', async () => {
    await ann.types('action add me Ring the surgery');
    const asked = await bot.slack('#pharmacy').as('dev').types('action done');
    expect(readView(asked)).not.toContain('Ring the surgery');
    expect(JSON.stringify(asked)).not.toContain('Ring the surgery');
  });

  test('a time that is past is refused at its field', async () => {
    const when = { date: '2027-05-14', time: '14:00' };
    const form = await ann.fills(await ann.types('meeting schedule'), { title: 'March', when });
    expect(readView(form)).toContain('That time has gone by. Please give one that is still to come.');
    const typed = await ann.reads('meeting schedule March on 14 March 2027 at 2pm');
    expect(typed).toBe('That time has gone by. Please give one that is still to come.');
  });
});

describe('what is in doubt is asked, with what was understood', () => {
  beforeEach(async () => {
    await ann.types('member add @cara');
    await ann.types('member add @cat');
  });

  test.each([
    [
      'action add @bob Write it by harvest',
      'What is to be done*: Write it by harvest',
      'Due: (!) I could not read "harvest"',
    ],
    ['action add @bob Write it by 31 February', 'What is to be done*: Write it by 31 February', 'Due:'],
    ['action add @zed Write it', 'Owner*: (!) I know nobody here called “zed”.', 'Write it'],
    ['action add c Write it', 'More than one person here is called “c”: Cara Hill, Cat Jones.', 'Write it'],
    ['action move A1 to whenever', 'Action*: A1', 'Due*: (!) I could not read "whenever" as a date.'],
    ['meeting schedule "March meeting" on some day', 'Title*: March meeting', 'When*: (!) I could not read'],
    [
      'meeting schedule March on 14 March 2028',
      'Title*: March',
      'When*: {"date":"2028-03-14"} (!) What time on',
    ],
    [
      'meeting schedule March on 14 March 2028 at 2',
      '{"date":"2028-03-14","time":"14:00"} (!)',
      'Title*: March',
    ],
    ['action list page soon', 'Page: (!)', 'Which:'],
  ])('%s', async (typed, ...shown) => {
    await ann.types('action add @cara One thing');
    await ann.types('action add @cat Another');
    const form = await ann.reads(typed);
    for (const each of shown) expect(form).toContain(each);
  });

  test('nothing is recorded until it is settled', async () => {
    const before = bot.shown('#pharmacy').length;
    const form = await ann.types('action add @bob Write it by harvest');
    expect(bot.shown('#pharmacy')).toHaveLength(before);
    await ann.fills(form, {});
    expect(bot.shown('#pharmacy').at(-1)).toContain(', Bob Hill, no date');
  });

  test('a person whom only one member is called need not be mentioned', async () => {
    await ann.types('action add jones Another');
    expect(bot.shown('#pharmacy').at(-1)).toContain(', Cat Jones, ');
  });

  test('one who is no member must be, though they own an action', async () => {
    await ann.types('action add @dev One thing');
    expect(await ann.reads('action add patel Another')).toContain('I know nobody here called “patel”.');
  });
});

test('what was not understood is told, with a button that sends the rest', async () => {
  await ann.types('action add me Ring the surgery');
  const answer = await ann.types('action done A1 quickly');
  expect(readView(await ann.presses(answer, 'action done A1'))).toContain(', done by Ann Ward');
});

test('words that are no command are answered with the nearest ones, and the buttons work', async () => {
  const answer = await ann.types('acton lst');
  expect(readView(answer)).toContain('There is no “acton lst” command.');
  expect(readView(await ann.presses(answer, 'action list'))).toContain('There are no open actions.');
  expect(await ann.reads('make tea')).toContain('Type help to see what I can do.');
  expect(await ann.reads('')).toContain('What I can do');
  expect(await ann.reads('help tea')).toContain('There is no help on “tea”.');
  expect(await ann.reads('action done A1 quickly')).toBe(
    'I did not understand “quickly”. Write it like this: action done A1\n[action done A1]',
  );
  expect(await ann.reads('action done A1 please')).toContain('There is no A1');
});
