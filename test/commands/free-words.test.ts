import { describe, expect, test } from 'vitest';
import type { Field } from '../../commands/field.ts';
import { commands } from '../../commands/index.ts';
import { readView } from '../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

const WRITTEN = 'Patient 943 476 5919 was seen';
const READING = { now: new Date('2027-06-01T09:00:00Z'), zone: 'Europe/London' };

const takes = (field: Field<unknown>): boolean => {
  try {
    field.parse(WRITTEN, READING);
    return true;
  } catch {
    return false;
  }
};

test('no command has a field for words that takes an NHS number', () => {
  const fields = commands.flatMap(({ name, fields }) =>
    Object.entries(fields).map(([field, asked]) => ({ name: `${name} ${field}`, asked })),
  );
  const forWords = fields.filter(({ asked }) => asked.input === 'text' || asked.input === 'long-text');
  expect(forWords.length).toBeGreaterThan(50);
  expect(forWords.filter(({ asked }) => takes(asked)).map(({ name }) => name)).toEqual([]);
});

describe.each([
  ['slack', '#pharmacy', 'ann'],
  ['teams', 'Pharmacy', 'bob'],
] as const)('in %s, words that hold an NHS number come back as they were', (platform, channel, handle) => {
  let bot: TestBot;
  eachWithBot(async (fresh) => {
    bot = fresh;
    await foundNetwork(bot, { ann: 'manager', bob: 'manager' });
  });

  test.each([
    ['action add me', 'What is to be done*'],
    ['decision record', 'What was decided*'],
    ['decision record We wait because', 'Why'],
    ['network rename', 'Name*'],
    ['network close because', 'Why'],
  ])('%s', async (typed, label) => {
    const speaker = bot[platform](channel).as(handle);
    const said = `${label}: ${WRITTEN} (!) This seems to hold an NHS number.`;
    const form = await speaker.types(`${typed} ${WRITTEN}`);
    expect(readView(form)).toContain(said);
    expect(readView(await speaker.fills(form, {}))).toContain(said);
    expect(JSON.stringify(await bot.prisma.request.findMany())).not.toContain('943 476 5919');
  });
});
