import { beforeEach, describe, expect, test } from 'vitest';
import { filesIn } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician' }));
  await ann.types('meeting schedule "June meeting" on 29 June 2027 at 2pm');
});
const told = () =>
  bot
    .direct('slack', 'ann')
    .map(({ view }) => readView(view))
    .filter((text) => text.includes('agenda of M1'));
const pack = (channel = 'Pharmacy') => bot.shown(channel).filter((text) => text.includes('The pack of M1'));

test('ten working days before, those who run the network are shown what is on the agenda, once', async () => {
  await ann.types('meeting agenda M1 add Flu plan');
  await bob.types('meeting agenda M1 propose Teeth');
  await bot.moveTo('2027-06-15 08:59');
  expect(told()).not.toContainEqual(expect.stringContaining('to be approved'));
  await bot.moveTo('2027-06-15 09:01');
  const shown = told().filter((text) => text.includes('to be approved'));
  expect(shown).toHaveLength(1);
  expect(shown[0]).toContain('The agenda of M1 is to be approved');
  expect(shown[0]).toContain('On the agenda: 1 item');
  expect(shown[0]).toContain('Asked for, not answered: 1 item');
  expect(shown[0]).toContain('The pack goes out: Tuesday 22 June 2027 at 9am');
  await bot.moveTo('2027-06-18 09:01');
  expect(told().filter((text) => text.includes('to be approved'))).toHaveLength(1);
});

describe('five working days before, the pack', () => {
  beforeEach(async () => {
    await ann.types('meeting agenda M1 add Flu plan');
    await ann.types('meeting agenda M1 add Eyes');
  });

  test('goes out by itself in each channel, once, and says what has changed since', async () => {
    await bot.moveTo('2027-06-22 08:59');
    expect(pack()).toEqual([]);
    await bot.moveTo('2027-06-22 09:01');
    expect(pack()).toHaveLength(1);
    expect(pack('#pharmacy')).toHaveLength(1);
    expect(pack()[0]).toContain('1. Flu plan\n- 2. Eyes');
    expect(pack()[0]).not.toContain('Changed since');
    await ann.types('meeting agenda M1 add Teeth');
    await ann.types('meeting agenda M1 remove 2');
    await ann.types('meeting agenda M1 edit 1 titled Flu and cold');
    await bot.moveTo('2027-06-22 10:00');
    expect(pack()).toHaveLength(1);
    expect(pack()[0]).toContain('Changed since the pack went out on Tuesday 22 June 2027 at 9am');
    expect(pack()[0]).toContain('- New: Teeth');
    expect(pack()[0]).toContain('- Taken off: Eyes');
    expect(pack()[0]).toContain('- Changed or moved: Flu and cold, before: Flu plan');
  });

  test('is sent before by hand, and then not again; that can be taken back', async () => {
    expect(await bob.reads('meeting pack M1')).toContain('manage');
    await ann.types('meeting pack M1');
    expect(pack()).toHaveLength(1);
    expect(await ann.reads('meeting pack M1')).toContain('went out on');
    await ann.types('undo');
    expect(pack()[0]).toContain('The pack of M1 was taken back');
    await bot.moveTo('2027-06-22 09:01');
    expect(pack()).toHaveLength(1);
    expect(pack()[0]).toContain('1. Flu plan');
  });

  test('goes out when the meeting is moved, five working days before its new day', async () => {
    await ann.types('meeting move M1 to 6 July 2027 at 2pm');
    await bot.moveTo('2027-06-22 09:01');
    expect(pack()).toEqual([]);
    await bot.moveTo('2027-06-29 09:01');
    expect(pack()).toHaveLength(1);
  });

  test('does not go out for a meeting that is cancelled, and says so if it had', async () => {
    await bot.moveTo('2027-06-22 09:01');
    await ann.types('meeting cancel M1');
    expect(pack()[0]).toContain('The meeting was cancelled.');
  });
});

test('no pack goes out of an empty agenda, and none can be sent', async () => {
  await bot.moveTo('2027-06-22 09:01');
  expect(pack()).toEqual([]);
  expect(await ann.reads('meeting pack M1')).toContain('Nothing is on the agenda of M1 yet.');
});

test('as a Word document it has what the meeting begins with, and what is open and decided', async () => {
  await ann.types('decision record We wait');
  await ann.types('action add @bob Ring the LPC by 14 June');
  await ann.types('meeting agenda M1 add "Flu plan" purpose decision');
  const answer = await bot.slack('direct').as('ann').types('meeting agenda M1 as markdown');
  const [file] = answer.kind === 'message' ? filesIn(answer) : [];
  const text = new TextDecoder().decode(await file?.bytes());
  expect(file?.name).toBe('M1-agenda.md');
  for (const said of ['Declarations of interest', 'Minutes of the previous meeting: there was none'])
    expect(text).toContain(said);
  expect(text).toContain('Flu plan (for decision)');
  expect(text).toContain('Ring the LPC');
  expect(text).toContain('We wait');
});

describe('what is on every agenda', () => {
  test('is laid down by those who run the network, shown to all, and taken back', async () => {
    expect(await bob.reads('meeting standing')).toContain('has no standing items');
    expect(await bob.reads('meeting standing add Risks')).toContain('manage');
    await ann.types('meeting standing add Risks for 10 minutes purpose discussion');
    expect(await ann.reads('meeting standing add risks')).toContain('That is a standing item already.');
    expect(await bob.reads('meeting standing')).toContain('1. Risks (for discussion, 10 minutes)');
    expect(await ann.reads('meeting standing remove 2')).toContain('There is no such standing item.');
    await ann.types('meeting standing remove 1');
    expect(await bob.reads('meeting standing')).toContain('has no standing items');
    await ann.types('undo');
    expect(await bob.reads('meeting standing')).toContain('1. Risks');
  });

  test('is what networks of its kind usually have, if they ask for that; all of it is taken back at once', async () => {
    expect(await ann.reads('meeting standing usual')).toContain(
      'Work plan: progress (for discussion, 20 minutes)',
    );
    expect(await ann.reads('meeting standing usual')).toContain('on every agenda already');
    await ann.types('undo');
    expect(await bob.reads('meeting standing')).toContain('has no standing items');
  });

  test('says which meetings had theirs already, and so do not get a new one by themselves', async () => {
    await ann.types('meeting schedule "July meeting" on 27 July 2027 at 2pm');
    expect(await ann.reads('meeting standing add Risks')).not.toContain('too late');
    await bot.moveTo('2027-06-15 09:01');
    await ann.types('meeting standing remove 1');
    for (const typed of ['meeting standing add Patients', 'meeting standing usual']) {
      const answer = await ann.reads(typed);
      expect(answer).toContain(
        'It is too late for this to happen by itself for M1, June meeting, on Tuesday 29 June 2027 at 2pm.',
      );
      expect(answer).toContain('meeting agenda M1 add, and the item');
      expect(answer).not.toContain('M2');
    }
  });

  test('goes on each agenda ten working days before, but not twice', async () => {
    await ann.types('meeting standing add Risks');
    await ann.types('meeting standing add Patients');
    await ann.types('meeting agenda M1 add risks');
    expect(await bob.reads('meeting agenda M1')).not.toContain('Patients');
    await bot.moveTo('2027-06-15 09:01');
    expect(await bob.reads('meeting agenda M1')).toContain('1. risks\n- 2. Patients\n');
    await ann.types('meeting schedule "Extra" on 22 June 2027 at 2pm');
    expect(await bob.reads('meeting agenda M2')).toContain('1. Risks\n- 2. Patients\n');
    const [made] = await bot.prisma.change.findMany({
      where: { record: 'agendaItem', command: 'meeting.agenda.add', personId: null },
    });
    expect(made).toBeDefined();
  });
});
