import { beforeEach, expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork } from '../../support/test-bot.ts';

let ann: Speaker;
// Tuesday 1 June 2027.
eachWithBot(async (bot) => {
  ({ ann } = await foundNetwork(bot));
});
beforeEach(async () => {
  await ann.types('member add @cat');
  await ann.types('member add @dev');
});

test.each([
  ['with bullets', '- @cat ring the surgery by Friday\n- @dev book the room by Monday'],
  [
    'numbered, under a heading',
    'Actions:\n1. Cat to ring the surgery by Friday\n2. Dev to book the room by Monday',
  ],
  [
    'with dashes, as minutes have it',
    'Actions agreed\n• Cat Jones – ring the surgery – Friday\n• Dev Patel: book the room by 7 June',
  ],
])('a list of who is to do what is an action for each line: %s', async (_, typed) => {
  await ann.types(typed);
  const listed = await ann.reads('action list');
  expect(listed).toContain('A1 ring the surgery (Cat Jones, due Friday 4 June 2027)');
  expect(listed).toContain('A2 book the room (Dev Patel, due Monday 7 June 2027)');
});

test('a line of it that says too little, or too much, is asked about, and keeps its words', async () => {
  const told = await ann.types(
    '- @cat ring the surgery by Friday\n- write up the notes\n- @dev to send it and @cat to check it',
  );
  expect(await ann.reads('action list')).toContain('A1 ring the surgery');
  expect(await ann.reads('action list')).not.toContain('send it');
  const form = await ann.presses(told, 'Fill in', 'write up the notes');
  expect(JSON.stringify(form)).toContain('write up the notes');
});

test.each(['- Leeds\n- York', 'Options:\n- Leeds\n- York', 'We met.\nBob was late.'])(
  'another list is no list of tasks: %s',
  async (typed) => {
    await ann.types(typed);
    expect(await ann.reads('action list')).toContain('There are no open actions.');
  },
);

test('one undo takes back all of a list, and the button of one of its cards that one', async () => {
  await ann.types('action add @bob Order the leaflets by Friday');
  await ann.types(
    '- @cat ring the surgery by Friday\n- @dev book the room by Monday\n- @bob thank them by Monday',
  );
  await ann.types('A2 done\nA3 by Thursday');
  const back = await ann.reads('undo');
  expect(back).toContain('Action “ring the surgery” is as it was before');
  expect(back).toContain('Action “book the room” is as it was before, due on Monday 7 June 2027');
  await ann.types('undo');
  const listed = await ann.reads('action list');
  expect(listed).toContain('A1 Order the leaflets');
  for (const words of ['ring the surgery', 'book the room', 'thank them'])
    expect(listed).not.toContain(words);
});

test('one undo takes back the last line alone where another cannot be taken back', async () => {
  await ann.types(
    'action add @bob Order the leaflets by Friday\ncalendar link\ncalendar stop\naction add @bob Thank them by Friday',
  );
  await ann.types('undo');
  const listed = await ann.reads('action list');
  expect(listed).toContain('A1 Order the leaflets');
  expect(listed).not.toContain('Thank them');
});

test('whoever speaks of a meeting that nobody knows by its title is told so, and offered those ahead', async () => {
  expect(await ann.reads('cancel the AGM')).toContain(
    'I know no meeting ahead called “AGM” here. None is planned.',
  );
  await ann.types('meeting schedule "Steering group" on 8 June 2027 at 2pm');
  const told = await ann.reads('move the AGM to 9 June');
  expect(told).toContain('I know no meeting ahead called “AGM” here. Say which you mean by its reference');
  expect(told).toContain('[M1 Steering group, Tuesday 8 June 2027]');
});

test('who asks who sees what is told', async () => {
  for (const typed of [
    'is my vote secret?',
    'Who can see this?',
    'what do you keep about me',
    'help privacy',
  ])
    expect(await ann.reads(typed)).toContain(
      'Secret polls and anonymous reviews: neither your chair nor your managers',
    );
  expect(await ann.reads('who are you?')).toContain('What I can do');
});
