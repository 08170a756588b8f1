import { describe, expect, test } from 'vitest';
import { databases } from '../support/database.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

describe.each(databases())('at the same moment, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot, { bob: 'deputy chair' }));
    },
    { open },
  );

  test('one request comes five times: it takes effect once, and all are answered the same', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => ann.types('action add @cat Ring the LPC', 'slack:same')),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    for (const channel of ['#pharmacy', 'Pharmacy'])
      expect(bot.shown(channel).filter((card) => card.includes('Ring the LPC'))).toHaveLength(1);
  });

  test('one change comes twice: the second does not find it refused', async () => {
    await ann.types('action add @bob Ring the LPC');
    const twice = await Promise.all([1, 2].map(() => ann.types('action done A1', 'slack:same')));
    expect(twice[0]).toEqual(twice[1]);
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain('done by Ann Ward');
  });

  test('two people press Done: one did it, the other is told', async () => {
    await ann.types('action add @bob Ring the LPC');
    const card = bot.card('#pharmacy', 'A1');
    const answers = await Promise.all([ann.presses(card, 'Done'), bob.presses(card, 'Done')]);
    const wereTold = answers.map((answer) => readView(answer).startsWith('A1 is already done.'));
    expect(wereTold.filter(Boolean)).toHaveLength(1);
    const whoDid = wereTold[0] ? 'Bob Hill' : 'Ann Ward';
    expect(readView(bot.card('Pharmacy', 'A1'))).toContain(`done by ${whoDid}`);
  });

  test('one is done and moved: whichever comes second takes it as the first left it', async () => {
    await ann.types('action add @bob Ring the LPC');
    const [moved] = await Promise.all([ann.reads('action move A1 to 30 June'), bob.types('action done A1')]);
    await bot.wait(2); // a card is edited at most once a second
    const card = readView(bot.card('Pharmacy', 'A1'));
    expect(card).toContain('done by Bob Hill');
    expect(card.includes('30 June 2027')).toBe(moved.includes('is now due'));
  });

  describe('votes come while their poll', () => {
    const reads = () => bot.prisma.poll.findFirstOrThrow();
    const votes = () => Promise.all([ann.reads('vote P1 Leeds'), bob.reads('vote P1 York')]);
    const openPoll = (how = '') =>
      ann.types(`poll open "Where shall we meet?" Leeds | York closes 30 June 2027 at 5pm ${how}`);

    test('is closed: those that were taken are counted, the others told', async () => {
      await openPoll();
      const [answers] = await Promise.all([votes(), ann.types('poll close P1')]);
      const taken = answers.filter((answer) => answer.includes('you voted for')).length;
      const { status, result } = await reads();
      expect(status).toBe('closed');
      expect(result).toMatchObject({ cast: taken });
    });

    test('is closed though it is secret: it closes with all their votes, or not yet', async () => {
      await openPoll('secret');
      const alone = [bot.slack('direct').as('ann'), bot.teams('direct').as('bob')];
      const inSecret = Promise.all(alone.map((each) => each.reads('vote P1 York')));
      const [answers, closing] = await Promise.all([inSecret, ann.reads('poll close P1')]);
      for (const answer of answers) expect(answer).toContain('your vote is in');
      const { status, result } = await reads();
      if (status === 'closed') expect(result).toMatchObject({ cast: 2 });
      else expect(closing).toContain('only once all have voted');
    });

    test('is extended: both are taken, and it has its new end', async () => {
      await openPoll();
      const [answers] = await Promise.all([votes(), ann.types('poll extend P1 to 2 July 2027 at 5pm')]);
      for (const answer of answers) expect(answer).toContain('you voted for');
      expect((await reads()).closesAt).toEqual(new Date('2027-07-02T16:00:59.999Z'));
      expect(await bot.prisma.ballot.count()).toBe(2);
    });

    test('is cancelled: whoever came later is told, and no ballot is sealed any more', async () => {
      await openPoll('secret');
      const [answers] = await Promise.all([votes(), ann.types('poll cancel P1 because it is settled')]);
      expect(answers).toHaveLength(2);
      expect((await reads()).status).toBe('withdrawn');
      expect(await bot.prisma.sealedBox.count()).toBe(0);
    });

    test('is voted in by one person ten times at once: one ballot', async () => {
      await openPoll();
      await Promise.all(Array.from({ length: 10 }, (_, i) => ann.types(`vote P1 ${1 + (i % 2)}`)));
      expect(await bot.prisma.ballot.count()).toBe(1);
      expect(await bot.prisma.voter.count({ where: { votedAt: { not: null } } })).toBe(1);
    });
  });

  test('undo is pressed twice: one record is taken back, not two', async () => {
    await ann.types('action add @bob Earlier');
    await ann.types('action add @bob Later');
    const card = bot.card('#pharmacy', 'A2');
    await Promise.all([ann.presses(card, 'Undo'), ann.presses(card, 'Undo')]);
    expect(await ann.reads('action list')).toContain('- A1 Earlier');
  });

  test('many record: each has a number of its own', async () => {
    const texts = Array.from({ length: 8 }, (_, i) => `Thing ${i}`);
    await Promise.all(texts.map((text, i) => (i % 2 ? ann : bob).types(`action add me ${text}`)));
    const actions = await bot.prisma.action.findMany({ orderBy: { number: 'asc' } });
    expect(actions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(actions.map(({ text }) => text).toSorted()).toEqual(texts);
  });

  test('many add priorities and milestones: each has a number of its own', async () => {
    await ann.types('plan create 2028/29');
    const eight = Array.from({ length: 8 }, (_, i) => i + 1);
    const who = (i: number) => (i % 2 ? ann : bob);
    await Promise.all(eight.map((i) => who(i).types(`plan priority add "Thing ${i}"`)));
    const priorities = await bot.prisma.priority.findMany({ orderBy: { number: 'asc' } });
    expect(priorities.map(({ number }) => number)).toEqual([0, ...eight]);
    await Promise.all(eight.map((i) => who(i).types(`plan milestone add "Step ${i}" for W1 by 30 June`)));
    const milestones = await bot.prisma.milestone.findMany({
      where: { priority: { number: 1 } },
      orderBy: { number: 'asc' },
    });
    expect(milestones.map(({ number }) => number)).toEqual(eight);
  });

  test('two make the plan of one year, and one that of another: each step has a number of its own', async () => {
    const years = ['2028/29', '2028/29', '2029/30'];
    const answers = await Promise.all(years.map((year, i) => (i ? ann : bob).types(`plan create ${year}`)));
    expect(answers.filter((answer) => readView(answer).includes('is begun.'))).toHaveLength(2);
    expect(answers.filter((answer) => readView(answer).includes('already.'))).toHaveLength(1);
    await Promise.all([ann, bob].map((each) => each.types('plan milestone add More for W0 by 30 June')));
    const steps = await bot.prisma.milestone.findMany({ orderBy: { number: 'asc' } });
    expect(steps.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('many add to an agenda: each item has a place of its own', async () => {
    await ann.types('meeting schedule Board on Friday at 2pm');
    await Promise.all([1, 2, 3, 4].map((i) => ann.types(`meeting agenda M1 add Item ${i}`)));
    const agenda = await ann.reads('meeting agenda M1');
    for (const i of [1, 2, 3, 4]) expect(agenda).toMatch(new RegExp(`- \\d\\. Item ${i}`));
  });

  test('one person is said to be there twice: once is enough', async () => {
    await ann.types('meeting schedule Board on Friday at 2pm');
    await ann.types('meeting start M1');
    await Promise.all([1, 2].map(() => bob.types('meeting here')));
    expect(readView(bot.card('Pharmacy', 'Board'))).toContain('Present: Ann Ward, Bob Hill\n');
  });

  test('two start the same meeting in two channels: it runs in one', async () => {
    await ann.types('meeting schedule Board on Friday at 2pm');
    const answers = await Promise.all([ann.reads('meeting start M1'), bob.reads('meeting start M1')]);
    expect(answers.filter((answer) => answer.includes('is running now'))).toHaveLength(1);
  });

  test('someone new uses two codes, and asks for a third thing: they are one person, and one member', async () => {
    for (const _ of [2, 3]) await ann.types('network invite');
    const [third, fourth] = ['#third', '#fourth'].map((channel) => bot.slack(channel).as('dev'));
    await Promise.all([
      third?.types('network here CODE2XXX'),
      fourth?.types('network here CODE3XXX'),
      bot.slack('#pharmacy').as('dev').types('action list'),
    ]);
    expect(await bot.prisma.account.count({ where: { userId: 'U0DEV' } })).toBe(1);
    expect(await bot.prisma.person.count({ where: { name: 'Dev Patel' } })).toBe(1);
    expect(await bot.prisma.member.count({ where: { person: { name: 'Dev Patel' } } })).toBe(1);
    expect(await bot.prisma.conversation.count({ where: { networkId: { not: null } } })).toBe(4);
  });

  test('a channel is spoken in for the first time: it is one channel', async () => {
    const elsewhere = bot.slack('#new').as('ann');
    await Promise.all([1, 2, 3].map(() => elsewhere.types('help')));
    expect(await bot.prisma.conversation.count({ where: { address: '#new' } })).toBe(1);
  });

  test('a role is given five times: it is given once', async () => {
    await ann.types('member add @cat');
    await bot.prisma.outboxMessage.deleteMany(); // who edits a card waits for the others who do
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => ann.reads('member add @cat as lead nurse')));
    expect(answers.filter((answer) => answer.includes('is already lead nurse'))).toHaveLength(4);
    expect(await bot.prisma.seat.count({ where: { role: 'leadNurse' } })).toBe(1);
  });

  test('many workers take the same message: one sends it', async () => {
    await bot.whileAsleep(() => ann.types('action add @bob Ring the LPC'));
    const waiting = await bot.prisma.outboxMessage.findMany({ where: { kind: 'action.card' } });
    await Promise.all(waiting.flatMap(({ id }) => Array.from({ length: 6 }, () => bot.run({ id }))));
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      expect(bot.shown(channel).filter((card) => card.includes('\nAction A1,'))).toHaveLength(1);
    }
  });
});
