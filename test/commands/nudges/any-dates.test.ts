import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, clockTimeOf, dayOf, instantOf } from '../../../commands/dates/dates.ts';
import { isWorkingDay } from '../../../commands/dates/working-days.ts';
import { HOURS } from '../../../commands/dates/working-hours.ts';
import { catAsMember } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

const ZONE = 'Europe/London';
let bot: TestBot;
eachWithBot(
  (fresh) => {
    bot = fresh;
  },
  { start: '2027-03-01 10:00' },
);

/** The bot runs, or is away, until so many minutes later. */
interface Step {
  isAway: boolean;
  minutes: number;
}

const FIRST = '2027-03-02';
/** Over Easter, both changes of the clocks and Christmas. */
const dueDays = fc.integer({ min: 0, max: 330 }).map((days) => addDays(FIRST, days));
const steps = fc.array(
  fc.record({ isAway: fc.boolean(), minutes: fc.integer({ min: 1, max: 40 * 24 * 60 }) }),
  { minLength: 1, maxLength: 12 },
);

test('whatever falls due, and whenever the bot is away, nobody is written to twice or out of hours', async () => {
  const { ann } = await foundNetwork(bot);
  // She takes them on herself, so that nobody tells her what she was given.
  const cat = await catAsMember(bot, ann, 'slack');
  let number = 0;
  let seen = 0;
  const property = async (due: string[], walk: Step[]) => {
    const from = dayOf(bot.now(), ZONE);
    const shift = (day: string) => addDays(from, (Date.parse(day) - Date.parse(FIRST)) / 86_400_000);
    const own = due.map((day) => ({ reference: `A${++number}`, day: shift(day) }));
    for (const { day } of own) await cat.types(`action add me Thing by ${day}`);
    for (const { isAway, minutes } of walk) {
      const to = new Date(bot.now().getTime() + minutes * 60_000);
      await (isAway ? bot.comeBackAt(to) : bot.moveTo(to));
    }
    await bot.moveTo(instantOf(addDays(from, 400), '10:00', ZONE));
    const sent = bot.direct('slack', 'cat').slice(seen);
    seen += sent.length;
    for (const { at } of sent) {
      expect(isWorkingDay(dayOf(at, ZONE))).toBe(true);
      expect(clockTimeOf(at, ZONE) >= HOURS.from && clockTimeOf(at, ZONE) < HOURS.to).toBe(true);
    }
    const days = sent.map(({ at }) => dayOf(at, ZONE));
    expect(new Set(days).size).toBe(days.length);
    const texts = sent.map(({ view }) => readView(view));
    for (const { reference } of own) {
      const times = texts.filter((text) => new RegExp(`\\b${reference}\\b`).test(text)).length;
      expect(times).toBeGreaterThanOrEqual(1);
      expect(times).toBeLessThanOrEqual(3);
    }
  };
  const lists = fc.array(dueDays, { minLength: 1, maxLength: 5 });
  await fc.assert(fc.asyncProperty(lists, steps, property), { numRuns: 8 });
}, 60_000);
