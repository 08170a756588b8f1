import { describe, expect, test } from 'vitest';
import { databases } from '../../support/database.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

const NETWORK = 'Leeds Pharmacy LPN';
const NOBODY = `Nobody could manage ${NETWORK} after`;

const importing = (
  bot: TestBot,
  lines: string[],
  how: 'members.import' | 'members.preview' = 'members.import',
) => bot.operator.ask(how, { file: new TextEncoder().encode(lines.join('\n')) });

/** Asks to be forgotten, and says yes. */
const forget = async (each: Speaker) => each.presses(await each.types('me forget'), 'Yes, forget me');

describe.each(databases())('a network always has someone to manage it, on %s', (_, open) => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  eachWithBot(
    async (fresh) => {
      bot = fresh;
      ({ ann, bob } = await foundNetwork(bot));
    },
    { open },
  );

  const alone = () => [bot.slack('direct').as('ann'), bot.teams('direct').as('bob')] as const;

  /** How many may invite others today: only those who manage may. */
  const howManyManage = async () => {
    const answers = await Promise.all(alone().map((each) => each.reads('network invite')));
    return answers.filter((answer) => answer.includes('Your code is')).length;
  };

  test('ten times over, two managers who end each other at once leave one', async () => {
    await ann.types('member add bob as manager');
    for (let round = 0; round < 10; round++) {
      const answers = await Promise.all([
        ann.reads('member end bob as manager on 31 May 2027 because we disagree'),
        bob.reads('member end ann as manager on 31 May 2027 because we disagree'),
      ]);
      expect(answers.filter((answer) => answer.includes('was manager'))).toHaveLength(1);
      expect(await howManyManage()).toBe(1);
      const [left, gone] = answers[0]?.includes('was manager') ? [ann, 'bob'] : [bob, 'ann'];
      expect(await left.reads(`member add ${gone} as manager`)).toContain('is manager');
    }
  });

  test('two managers who ask at once to be forgotten leave one', async () => {
    await ann.types('member add bob as manager');
    const titles = (await Promise.all(alone().map(forget))).map(({ title }) => title);
    expect(titles.filter((title) => title === 'You are forgotten')).toHaveLength(1);
    expect(
      titles.filter((title) => title.startsWith(`Nobody could manage ${NETWORK} without you`)),
    ).toHaveLength(1);
  });

  test('two who change each other at once leave one', async () => {
    await ann.types('member add bob as manager');
    const forms = [await ann.types('member change bob'), await bob.types('member change ann')] as const;
    const answers = await Promise.all([
      ann.fills(forms[0], { role: 'observer' }),
      bob.fills(forms[1], { role: 'observer' }),
    ]);
    expect(answers.filter((answer) => readView(answer).includes('was changed.'))).toHaveLength(1);
    expect(await howManyManage()).toBe(1);
  });
});

describe('the last who may manage a network', () => {
  let bot: TestBot;
  let ann: Speaker;
  let bob: Speaker;
  eachWithBot(async (fresh) => {
    bot = fresh;
    ({ ann, bob } = await foundNetwork(bot));
  });

  test.each([{ role: 'observer' }, { until: '2028-03-31' }, { from: '2027-06-10' }])(
    'cannot be changed so that nobody could: %o',
    async (change) => {
      const refused = readView(await ann.fills(await ann.types('member change me'), change));
      expect(refused).toContain(NOBODY);
      await ann.types('member add bob as administrator');
      expect(readView(await ann.fills(await ann.types('member change me'), change))).toContain('was changed');
    },
  );

  const direct = () => bot.slack('direct').as('ann');

  test('is forgotten once another is named, or the network is closed', async () => {
    await bot.slack('#hull').as('ann').types('network create "Hull LPN"');
    expect(readView(await forget(direct()))).toBe(
      'Nobody could manage Hull LPN and Leeds Pharmacy LPN without you. Name another manager of each first, with member add @name as manager, or close them with network close.',
    );
    await bot.slack('#hull').as('ann').types('network close');
    await ann.types('member add bob as manager');
    expect(readView(await forget(direct()))).toContain('You are forgotten');
  });

  test('is not erased by the command line either, nor ended by a file, until another is named', async () => {
    const { id } = await bot.prisma.person.findFirstOrThrow({ where: { name: 'Ann Ward' } });
    const erase = () => bot.operator.ask('person.erase', { who: id, sure: 'yes' });
    await expect(erase()).rejects.toThrow('Nobody could manage Leeds Pharmacy LPN without this person.');
    const ends = ['network,name,role,until', `${NETWORK},Ann Ward,manager,31 March 2028`];
    const fault = { line: 2, says: expect.stringContaining(`${NOBODY} Friday 31 March 2028`) };
    for (const how of ['members.preview', 'members.import'] as const)
      await expect(importing(bot, ends, how)).rejects.toMatchObject({ found: { faults: [fault] } });
    await importing(bot, ['network,name,role', `${NETWORK},Cath Dale,manager`]);
    await importing(bot, ends);
    expect((await erase()).blocks).toBeDefined();
  });

  test('does not part from the account by which the network knows them', async () => {
    const code = (await ann.types('me link')).title.split(' ').at(-1);
    await bot.slack('direct').as('cat').types(`me link ${code}`);
    await ann.types('member add me as clinical chair');
    await ann.types('member end me as manager on 31 May 2027 because I chair it');
    expect(await ann.reads('me unlink')).toContain(NOBODY);
    await ann.types('member add bob as manager');
    expect(await ann.reads('me unlink')).not.toContain(NOBODY);
  });

  test('stays it as long as they were, on whichever of two accounts', async () => {
    await ann.types('member add @cat as administrator for 3 months');
    const code = (await bot.slack('#pharmacy').as('cat').types('me link')).title.split(' ').at(-1);
    await bot.slack('direct').as('dev').types('help');
    await ann.types('member add @dev as administrator');
    await ann.types('member end me as manager on 31 May 2027 because I retire');
    await bot.slack('direct').as('dev').types(`me link ${code}`);
    await bot.moveTo('2028-06-01 10:00');
    expect(await bot.slack('#pharmacy').as('cat').reads('network invite')).toContain('Your code is');
  });

  test('may go when a term of theirs is over that was to end before', async () => {
    await ann.types('member add bob as administrator for 3 months');
    expect(await ann.reads('member end me as manager because I retire')).toContain(
      `${NOBODY} Tuesday 31 August 2027`,
    );
    expect(await bob.reads('member end me because I retire')).toContain('is a member of');
  });
});

describe('whoever made a network', () => {
  let bot: TestBot;
  let ann: Speaker;
  eachWithBot(async (fresh) => {
    bot = fresh;
    ({ ann } = await foundNetwork(bot));
  });

  test('stays its manager when another is named, however they are', async () => {
    await ann.types('member add @cat as manager');
    const code = (await ann.types('network invite as manager')).title.split(' ').at(-1);
    await bot.slack('#new').as('dev').types(`network here ${code}`);
    await importing(bot, ['network,name,role', `${NETWORK},Cath Dale,manager`]);
    expect(await ann.reads('network check')).toContain(
      'Manager: Ann Ward, Cat Jones, Dev Patel and Cath Dale',
    );
  });

  test('until they or another manager end it', async () => {
    const answer = await ann.types('member add @cat as manager');
    expect(readView(answer)).toContain('Ann Ward is manager in that time too');
    await bot.slack('#pharmacy').as('cat').types('member end @ann as manager because we agreed so');
    await bot.moveTo('2027-06-02 10:00');
    expect(await ann.reads('network check')).toContain('Manager: Cat Jones\n');
  });
});
