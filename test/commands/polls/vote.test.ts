import { beforeEach, describe, expect, test } from 'vitest';
import { catAsMember, catOn } from '../../support/cat.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  await ann.types('poll open "Where shall we meet?" Leeds | York | Hull closes Friday 5pm');
});

const card = (title = 'P1') => readView(bot.card('#pharmacy', title));
const UNTIL = 'You can change it until Friday 4 June 2027 at 5pm.';

describe.each(['slack', 'teams'] as const)('a vote in %s', (platform) => {
  let voter: Speaker;
  let name: string;
  beforeEach(() => {
    voter = platform === 'slack' ? ann : bob;
    name = voter.name;
  });

  test.each(['2', 'York', 'york', '"York"'])('typed as %s', async (choice) => {
    expect(await voter.reads(`vote P1 ${choice}`)).toBe(
      `P1 Where shall we meet?: you voted for York. ${UNTIL}`,
    );
    expect(card()).toContain(`- 2. York: 1 vote (${name})\n`);
    expect(card()).toContain('Voted: 1 of 2');
    expect(bot.shown('Pharmacy')).toContain(card());
  });

  test('by a button is answered with the card, and what was done', async () => {
    const channel = platform === 'slack' ? '#pharmacy' : 'Pharmacy';
    const answer = await voter.presses(bot.card(channel, 'P1'), 'York');
    expect(answer).toMatchObject({
      key: expect.stringMatching(/^poll\.card:/),
      said: `P1 Where shall we meet?: you voted for York. ${UNTIL}`,
    });
    expect(readView(answer)).toBe(card());
  });

  test('by the form, with what was chosen before', async () => {
    expect(readView(await voter.types('vote P1'))).toBe(
      'Vote\nP1 Where shall we meet? Everyone sees what you choose.\nYour choice*:\n[Vote]',
    );
    const answer = await voter.fills(await voter.types('vote'), { choices: '3' });
    expect(answer).toMatchObject({ said: `P1 Where shall we meet?: you voted for Hull. ${UNTIL}` });
    expect(readView(await voter.types('vote P1'))).toContain('Your choice*: 3');
  });

  test('is changed by another, and counts once', async () => {
    await voter.types('vote P1 Leeds');
    await voter.types('vote P1 York');
    expect(card()).toContain(`- 1. Leeds: no votes\n- 2. York: 1 vote (${name})`);
    expect(card()).toContain('Voted: 1 of 2');
  });

  test('for what is no option is refused', async () => {
    expect(await voter.reads('vote P1 Paris')).toBe(
      'That is not one of the options. They are 1. Leeds, 2. York and 3. Hull.',
    );
    expect(await voter.reads('vote P1 1 and 2')).toContain('You chose 2 options. Please choose one.');
    const form = await voter.fills(await voter.types('vote P1'), { choices: '9' });
    expect(readView(form)).toContain('Your choice*: 9 (!) That is not one of the options.');
    expect(card()).toContain('Voted: 0 of 2');
  });
});

test('a vote that names no poll is for the one that waits, or asks which', async () => {
  expect(await bob.reads('vote York')).toContain('P1 Where shall we meet?: you voted for York.');
  expect(await bob.reads('vote')).toBe('No poll here waits for your vote. To change one, say which: vote P1');
  await ann.types('poll open "When?" June | July closes Friday 5pm');
  const which = await ann.types('vote');
  expect(readView(which)).toBe(
    'Which poll do you mean?\n- P1 Where shall we meet? [Vote]\n- P2 When? [Vote]',
  );
  expect(readView(await ann.presses(which, 'Vote', 'P2'))).toContain(
    'P2 When? Everyone sees what you choose.',
  );
});

test('a choice that names no poll asks which where several are open, voted in or not', async () => {
  await ann.types('poll open "Where next?" Leeds | Hull closes Friday 5pm');
  await bob.types('vote P1 Leeds');
  const which = 'Which poll do you mean?\n- P1 Where shall we meet? [Vote]\n- P2 Where next? [Vote]';
  expect(await bob.reads('vote Leeds')).toBe(which);
  expect(card('P2')).toContain('Voted: 0 of 2');
});

test('whoever was on the roll when it opened may vote, whatever their role is now', async () => {
  await ann.types('member add bob as observer');
  expect(await bob.reads('vote P1 York')).toContain('P1 Where shall we meet?: you voted for York.');
  expect(card()).toContain('- 2. York: 1 vote (Bob Hill)');
});

test('several may be chosen where the poll says so', async () => {
  await ann.types('poll open "Which themes?" Falls | Stroke | Asthma closes Friday 5pm choose up to 2');
  expect(await bob.reads('vote P2 1 and Asthma')).toContain(
    'P2 Which themes?: you voted for Falls and Asthma.',
  );
  expect(await bob.reads('vote P2 1, 2, 3')).toContain('You chose 3 options. Please choose up to 2.');
  const form = await ann.presses(bot.card('#pharmacy', 'P2'), 'Vote');
  expect(form).toMatchObject({
    fields: [{ name: 'choices', input: 'choices', hint: 'Choose up to 2', required: true }],
  });
  const refused = await ann.fills(form, { choices: ['1', '2', '3'] });
  expect(refused).toMatchObject({ fields: [{ error: 'You chose 3 options. Please choose up to 2.' }] });
  await ann.fills(form, { choices: ['3', '2'] });
  expect(card('P2')).toContain(
    '- 1. Falls: 1 vote (Bob Hill)\n- 2. Stroke: 1 vote (Ann Ward)\n- 3. Asthma: 2 votes (Bob Hill, Ann Ward)',
  );
});

describe('nobody votes', () => {
  test('who joined after it opened, and is told so kindly', async () => {
    const cat = await catAsMember(bot, ann, 'slack');
    const answer = readView(await cat.presses(bot.card('#pharmacy', 'P1'), 'York'));
    expect(answer).toBe(
      'P1 is for those who could vote here when it opened, on Tuesday 1 June 2027 at 10am. You were not one of them. The next poll asks everyone who may vote by then.',
    );
    expect(card()).toContain('Voted: 0 of 2');
  });

  test('who is no member any more, though their ballot stands', async () => {
    await bob.types('vote P1 York');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await bob.reads('vote P1 Leeds')).toContain('You are not a member of Leeds Pharmacy LPN');
    expect(card()).toContain('- 2. York: 1 vote (Bob Hill)');
  });

  test('who never was a member, or observed when it opened', async () => {
    expect(await catOn(bot, 'slack').reads('vote P1 York')).toContain('You are not a member');
    await ann.types('member add bob as observer');
    await ann.types('poll open "When?" June | July closes Friday 5pm');
    expect(await bob.reads('vote P2 June')).toContain(
      'P2 is for those who could vote here when it opened, on Tuesday 1 June 2027 at 10am. You were not one of them.',
    );
    expect(card('P2')).toContain('Voted: 0 of 1');
  });

  test('who has left, though they still read from a network above', async () => {
    const above = bot.teams('Area').as('bob');
    await above.types('network create "West Yorkshire"');
    await ann.types('network under "West Yorkshire"');
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-02 10:00');
    expect(await bob.reads('vote P1 York')).toMatch(/^You are not a member|^P1 is for those/);
    expect(card()).toContain('Voted: 0 of 2');
  });

  test('once its time is up, even before it is counted', async () => {
    await bot.moveTo('2027-06-04 16:59');
    const before = bot.card('#pharmacy', 'P1');
    await bot.whileAsleep(async () => {
      await bot.prisma.poll.updateMany({ data: { closesAt: bot.now() } });
      expect(readView(await ann.presses(before, 'York'))).toMatch(
        /^P1 closed on Friday 4 June 2027 at 4:59pm\. Its votes are being counted\./,
      );
    });
    await bot.moveTo('2027-06-04 17:01');
    expect(card()).toContain('Nobody voted.');
    expect(readView(await ann.presses(before, 'York'))).toBe(
      'P1 is closed already, so that can no longer be done.',
    );
  });

  test('for another poll than there is', async () => {
    expect(await ann.reads('vote P9 York')).toContain(
      'There is no P9 in Leeds Pharmacy LPN. Did you mean P1?',
    );
  });
});

test('of many who chose the same, the first are named', async () => {
  const poll = await bot.prisma.poll.findFirstOrThrow();
  for (let i = 1; i <= 60; i++) {
    const [personId, id] = [crypto.randomUUID(), crypto.randomUUID()];
    await bot.prisma.person.create({ data: { id: personId, name: `Voter ${i}`, createdAt: bot.now() } });
    await bot.prisma.voter.create({
      data: { id, pollId: poll.id, personId, votedAt: new Date(bot.now().getTime() + i) },
    });
    await bot.prisma.ballot.create({ data: { voterId: id, choices: [2] } });
  }
  await ann.types('vote P1 Leeds');
  expect(card()).toContain(
    `- 2. York: 60 votes (${Array.from({ length: 10 }, (_, i) => `Voter ${i + 1}`).join(', ')} and 50 more)`,
  );
  expect(await ann.reads('poll show P1')).toContain('Voter 50 and 10 more)');
});

test('open ballots are kept in the audit, each as it was and is', async () => {
  await ann.types('vote P1 Leeds');
  await ann.types('vote P1 York');
  const changes = await bot.prisma.change.findMany({ where: { record: 'ballot' }, orderBy: { at: 'asc' } });
  expect(changes).toMatchObject([
    { before: null, after: { choices: [1] } },
    { before: { choices: [1] }, after: { choices: [2] } },
  ]);
});

test.each([
  ['for', 'you voted For.'],
  ['abstain', 'you abstained.'],
])('a motion says %s back in its own words', async (choice, said) => {
  await ann.types('poll open "Go on?" motion closes Friday 5pm');
  expect(await bob.reads(`vote P2 ${choice}`)).toContain(`P2 Go on?: ${said}`);
});
