import { expect, test } from 'vitest';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot, { cat: 'deputy chair' }));
  for (const [title, day] of [
    ['May board', '7 June'],
    ['June board', '14 June'],
    ['July board', '21 June'],
    ['August board', '28 June'],
  ])
    await ann.types(`meeting schedule "${title}" on ${day} 2027 at 2pm`);
});

/** Holds a meeting, with what is typed while it runs. */
async function hold(reference: string, day: string, typed: string[]): Promise<void> {
  await bot.moveTo(`${day} 14:00`);
  for (const words of [`meeting start ${reference}`, ...typed, 'meeting end']) await ann.types(words);
}

const arising = async (reference: string): Promise<string[]> => {
  const lines = (await ann.reads(`meeting minutes ${reference}`)).split('\n');
  const from = lines.indexOf('## Matters arising') + 1;
  return lines.slice(
    from,
    lines.findIndex((line, at) => at > from && line.startsWith('## ')),
  );
};

test('what is open of all earlier meetings arises, by meeting, and what was done since the last one', async () => {
  await hold('M1', '2027-06-07', [
    'action add @cat Draft the plan',
    'action add @dev Ring the LPC',
    'action add me Book the room',
  ]);
  await ann.types('action done A3');
  await hold('M2', '2027-06-14', ['action add @cat Write the summary']);
  await ann.types('action done A2');
  await hold('M3', '2027-06-21', []);
  expect(await arising('M3')).toEqual([
    'From M2 June board, Monday 14 June 2027 at 2pm',
    '- A4 Write the summary, Cat Jones (open, no date)',
    'From M1 May board, Monday 7 June 2027 at 2pm',
    '- A1 Draft the plan, Cat Jones (open, no date)',
    '- A2 Ring the LPC, Dev Patel (done)',
  ]);
  await ann.types('action done A4');
  await hold('M4', '2027-06-28', []);
  expect(await arising('M4')).toEqual([
    'From M2 June board, Monday 14 June 2027 at 2pm',
    '- A4 Write the summary, Cat Jones (done)',
    'From M1 May board, Monday 7 June 2027 at 2pm',
    '- A1 Draft the plan, Cat Jones (open, no date)',
  ]);
});

test('what was open when a meeting began stays among its matters arising, though it is done later', async () => {
  await hold('M1', '2027-06-07', ['action add @cat Draft the plan']);
  await hold('M2', '2027-06-14', []);
  await hold('M3', '2027-06-21', []);
  await bot.moveTo('2027-06-22 09:00');
  await ann.types('action done A1');
  expect(await arising('M3')).toEqual([
    'From M1 May board, Monday 7 June 2027 at 2pm',
    '- A1 Draft the plan, Cat Jones (done)',
  ]);
});

test('an item that was carried over arises from the meeting that put it off', async () => {
  await ann.types('meeting agenda M1 add Budget');
  await hold('M1', '2027-06-07', ['meeting agenda M1 carry 1', 'action add @cat Draft the budget']);
  await ann.types('meeting agenda M2 add Funding');
  expect(await arising('M2')).toEqual([
    'From M1 May board, Monday 7 June 2027 at 2pm',
    '- A1 Draft the budget, Cat Jones (open, no date)',
    '- Carried over: Budget (item 1)',
  ]);
});

test('an action that was recorded between meetings, or taken back, arises at none', async () => {
  await ann.types('action add @dev Ring round');
  await hold('M1', '2027-06-07', ['action add @cat Draft the plan', 'undo']);
  expect(await arising('M2')).toEqual(['From M1 May board, Monday 7 June 2027 at 2pm', 'No actions.']);
});

test('minutes hold no more than a hundred matters, and say that there is more', async () => {
  await hold(
    'M1',
    '2027-06-07',
    Array.from({ length: 101 }, (_, at) => `action add @cat Ring practice ${at + 1}`),
  );
  const lines = await arising('M2');
  expect(lines.filter((line) => line.startsWith('- A'))).toHaveLength(100);
  expect(lines.at(-1)).toBe('There is more. All that is open is in: action list');
}, 60_000);
