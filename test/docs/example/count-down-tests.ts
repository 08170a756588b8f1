import { describe, expect, test } from 'vitest';
import { eachWithBot, foundNetwork } from '../../support/test-bot.ts';
import { workingDaysBetween } from './working-days-between.ts';

test('weekends and bank holidays are not working days', () => {
  // Good Friday and Easter Monday of 2027 are 26 and 29 March.
  expect(workingDaysBetween('2027-03-24', '2027-03-31')).toBe(2);
});

describe('meeting countdown', () => {
  let ann: Awaited<ReturnType<typeof foundNetwork>>['ann'];
  eachWithBot(
    async (bot) => {
      ann = (await foundNetwork(bot)).ann;
    },
    { start: '2027-03-24 10:00' },
  );

  test('says how long there is to prepare', async () => {
    await ann.types('meeting schedule "Spring meeting" on 31 March 2027 at 2pm');
    expect(await ann.reads('meeting countdown')).toBe(
      'M1 Spring meeting\n2 working days left to prepare.\nIt starts on Wednesday 31 March 2027 at 2pm.',
    );
  });

  test('says what to do where no meeting is planned', async () => {
    expect(await ann.reads('meeting countdown')).toBe(
      'No meeting is planned. Plan one with meeting schedule.',
    );
  });
});
