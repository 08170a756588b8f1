import { describe, expect, test } from 'vitest';
import { filesIn } from '../../../../commands/view.ts';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';
import { closes, gives, inputForm } from '../giving.ts';

let bot: TestBot;
let ann: Speaker;
let members: Speaker[];

const NAMES = ['ada', 'ben', 'cleo', 'dot', 'eli', 'fay', 'gus', 'hal', 'ivy', 'jo'];

/** Ten members besides Ann and Bob: five lead GPs of the north, and five lead nurses of the south. */
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann } = await foundNetwork(bot));
  members = [];
  for (const [at, name] of NAMES.entries()) {
    const member = bot.slack('#pharmacy').as(name);
    await member.types('member join');
    await ann.types(`member accept @${name}`);
    await ann.types(`member add @${name} as ${at < 5 ? 'lead GP in North' : 'lead nurse in South'}`);
    members.push(member);
  }
});

const INPUT = {
  consultPriorities: 'Access',
  consultWorries: 'Money',
  consultBarriers: 'Time',
  consultHelp: '1',
};

/** Everyone answers: Yes and No by turns, of whom would help every second. */
async function allAnswer(): Promise<void> {
  for (const [at, member] of members.entries())
    await gives(bot, member, {
      ...INPUT,
      consultSupport: at % 2 === 0 ? '1' : '3',
      consultHelp: at % 2 === 0 ? '1' : '3',
    });
}

describe.each(['', ' anonymous'])('a consultation%s', (anonymous) => {
  const opens = () =>
    ann.types(`review open "Joint enterprise" using consultation due 30 June 2027${anonymous}`);

  test('says before anybody answers that it is told by locality and role', async () => {
    await opens();
    expect(readView(bot.card('#pharmacy', 'R1'))).toContain(
      'Told by: Locality and role too, never of fewer than five',
    );
    expect(readView(await inputForm(bot, members[0] as Speaker))).toContain(
      'What you choose counts for your locality and your role too. Nothing is told of fewer than five.',
    );
  });

  test('tells what five of a locality and of a role chose, on both platforms', async () => {
    await opens();
    await allAnswer();
    await closes(ann);
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      const report = bot.shown(channel).find((each) => each.includes('By locality'));
      expect(report).toContain(
        'South: 5 of 5 answered. Do you support what is proposed? 2 chose Yes, 3 chose No.',
      );
      expect(report).toContain('By role');
    }
    const shown = await ann.reads('review show R1');
    expect(shown).toContain('By role: Do you support what is proposed?');
    expect(shown).toMatch(/Lead nurse \| 5 \| 5 \| 2 \| 0 \| 3 \| 0/);
  });

  test('is had as a table', async () => {
    await opens();
    await allAnswer();
    await closes(ann);
    const answer = await ann.types('review show R1 as csv');
    const [file] = answer.kind === 'message' ? filesIn(answer) : [];
    const read = new TextDecoder().decode(await file?.bytes());
    expect(read).toContain('all,all,12,10,Do you support what is proposed?,Yes,5');
    expect(read).toContain('locality,South,5,5,Do you support what is proposed?,No,3');
  });

  test('tells nothing of four who answered', async () => {
    await opens();
    for (const member of members.slice(5)) await gives(bot, member, { ...INPUT, consultSupport: '1' });
    for (const member of members.slice(0, 4)) await gives(bot, member, { ...INPUT, consultSupport: '3' });
    await closes(ann);
    expect(await ann.reads('review show R1')).not.toContain('By locality');
    expect(await bot.prisma.reportPart.count()).toBe(0);
  });
});

test('an open consultation from before tells no groups, as it never said so', async () => {
  await ann.types('review open "Joint enterprise" using consultation due 30 June 2027');
  await bot.prisma.review.updateMany({ data: { isParted: false } });
  await allAnswer();
  await closes(ann);
  expect(await bot.prisma.reportPart.count()).toBe(0);
});

test('other reviews are told without groups', async () => {
  await ann.types('review open "Falls" due 30 June 2027');
  expect(readView(bot.card('#pharmacy', 'R1'))).not.toContain('Told by');
});

test('an open review has no table yet, and says so', async () => {
  await ann.types('review open "Falls" due 30 June 2027');
  expect(await ann.reads('review show R1 as csv')).toContain('R1 has no report yet.');
});
