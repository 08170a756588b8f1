import { describe, expect, test } from 'vitest';
import { timeSpent } from '../../../commands/meetings/time-spent.ts';
import { filesIn } from '../../../commands/view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'clinician' }));
});

/** Holds a meeting to which Bob comes twenty minutes late, and which he leaves before its end. */
async function hold(name: string, day: string): Promise<void> {
  await ann.types(`meeting schedule "${name}" on ${day} at 2pm`);
  const [number] = /M\d+/.exec(await ann.reads('meeting list')) ?? [];
  await bot.moveTo(`2027-06-${day.slice(0, 2)} 14:00`);
  await ann.types(`meeting start ${number}`);
  await bot.moveTo(`2027-06-${day.slice(0, 2)} 14:20`);
  await bob.types('meeting here');
  await bot.moveTo(`2027-06-${day.slice(0, 2)} 15:20`);
  await bob.types('meeting leave');
  await bot.moveTo(`2027-06-${day.slice(0, 2)} 15:30`);
  await ann.types('meeting end');
}

describe('the time given to meetings', () => {
  test('adds up to sessions and days by person, against what is funded', async () => {
    await hold('June meeting', '14 June 2027');
    await hold('Second meeting', '21 June 2027');
    expect(await ann.reads('meeting time fund 120 days')).toContain('240 sessions (120 days)');
    await ann.types('meeting time fund 26 sessions for @cat in 2027/28');
    const said = await ann.reads('meeting time');
    expect(said).toContain('Clinicians gave 2 sessions (1 day), and 240 sessions (120 days) are funded');
    expect(said).toContain('| Bob Hill (clinician) | 2 | 2 hours | 2 | 1 | not said |  |');
    expect(said).toContain('| Cat Jones (clinician) | 0 | none | 0 | 0 | 26 | 26 |');
    expect(said).toContain('| Ann Ward | 2 | 3 hours | 2 | 1 | not said |  |');
  });

  test('is had as a table for spreadsheets', async () => {
    await hold('June meeting', '14 June 2027');
    const answer = await bot.slack('direct').as('ann').types('meeting time 2027/28 as csv');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    const text = new TextDecoder().decode(await file?.bytes());
    expect(text).toContain('Name,Clinician now,Meetings,Minutes,Sessions,Days,Funded sessions');
    expect(text).toContain('Bob Hill,yes,1,60,1,0.5,');
  });

  test('is shown only to those who manage the network, and of another year apart', async () => {
    await hold('June meeting', '14 June 2027');
    expect(await bob.reads('meeting time')).not.toContain('sessions');
    expect(await bob.reads('meeting time fund 2 days')).not.toContain('Funded');
    expect(await ann.reads('meeting time 2026/27')).toContain('Nobody has come to a meeting in 2026/27');
  });

  test('that is funded is changed, and that is taken back', async () => {
    await ann.types('meeting time fund 120 days');
    await ann.types('meeting time fund 100 days');
    expect(await ann.reads('meeting time')).not.toContain('240 sessions');
    await ann.types('meeting time fund 26 sessions for @bob');
    expect(await ann.reads('meeting time')).toContain('26');
    expect(await ann.reads('undo')).toMatch(
      /The funded time of Bob Hill in 20\d\d\/\d\d, 26 sessions \(13 days\), is withdrawn\./,
    );
    expect(await ann.reads('meeting time')).not.toContain('Bob Hill');
  });

  test.each(['none', '0 days', '1.3 days', '9999 days'])('“%s” is no time that is funded', async (said) => {
    await ann.types(`meeting time fund ${said}`);
    expect(await bot.prisma.fundedTime.count()).toBe(0);
  });
});

test('a long meeting is more than one session, and time away in it is not counted', () => {
  const at = (hour: number) => new Date(Date.UTC(2027, 5, 14, hour));
  const row = { personId: 'ann', state: 'present' as const, at: at(9), endedAt: at(17) };
  expect(timeSpent([{ ...row, times: [at(9)] }]).get('ann')).toEqual({
    meetings: 1,
    minutes: 480,
    sessions: 2,
  });
  expect(timeSpent([{ ...row, times: [at(9), at(10), at(16)] }]).get('ann')?.minutes).toBe(120);
  expect(
    timeSpent([
      { ...row, times: [] },
      { ...row, times: [at(16)] },
    ]).get('ann')?.sessions,
  ).toBe(3);
});
