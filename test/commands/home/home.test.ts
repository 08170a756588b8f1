import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { homeAddress } from '../../support/recording-messenger.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

describe('a person’s home', () => {
  let bot: TestBot;
  let ann: Speaker;
  /** In Teams; and in Slack. */
  let bob: Speaker;
  let cat: Speaker;
  /** Ann in her direct messages, where her home is. */
  let atHome: Speaker;
  eachWithBot(async (each) => {
    bot = each;
    ({ ann, bob } = await foundNetwork(bot, { bob: 'clinician', cat: 'manager' }));
    cat = bot.slack('#pharmacy').as('cat');
    atHome = bot.slack('direct').as('ann');
  });

  /** What stands in Ann's home, and how often it was drawn again. */
  const drawn = () => bot.messengers.slack.shown(homeAddress('U0ANN'))[0];

  test('shows what waits for them first, then their networks, what is ahead, what was decided, and settings', async () => {
    await ann.types('meeting schedule "Board" on 14 June 2027 at 2pm');
    await bob.types('decision record We meet every two months');
    await ann.types('poll open "Where shall we meet?" Leeds | York closes 10 June 2027');
    await ann.types('action add me Ring the LPC by 8 June 2027');
    const home = await atHome.types('home');
    expect(readView(home)).toBe(
      [
        'Home',
        '## What waits for you',
        '- P1 Where shall we meet? (Leeds Pharmacy LPN, closes Thursday 10 June 2027 at 11:59pm) [Vote]',
        '- A1 Ring the LPC (Leeds Pharmacy LPN, due Tuesday 8 June 2027) [Done]',
        '## Your networks',
        '- Leeds Pharmacy LPN: manager [Show]',
        '## Meetings ahead',
        '- M1 Board, Monday 14 June 2027 at 2pm, for 1 hour (Leeds Pharmacy LPN)',
        '## Decided since Tuesday 25 May 2027',
        '- D1 We meet every two months (Leeds Pharmacy LPN)',
        '## Settings',
        '- A digest each week of what waits for you [Choose when]',
        '- Your accounts in Slack and in Microsoft Teams, as one [Link another]',
        '- All that is held on you [Get the file]',
        '- When you work, and when you are away [See or change]',
        '- Your quiet hours [See or change]',
        '- Where reminders come, and how many [See or change]',
        '- What you can ask of me [Show help]',
        '[New action] [New decision] [Plan a meeting] [New poll] [Find]',
      ].join('\n'),
    );
  });

  test('is there in the words that people use, and for nobody else to read', async () => {
    expect(await atHome.reads('what’s waiting for me?')).toContain('Home');
    expect(await atHome.reads('show me my home')).toContain('Home');
    expect(await bob.reads('home')).toContain('for you alone');
  });

  test('says to someone of no network what it does and what to do first', async () => {
    const shown = await bot.slack('direct').as('eve').reads('home');
    expect(shown).toContain('You belong to no network here yet.');
    expect(shown).toContain('[Start a network]');
  });

  test('shows ten of what waits, and the rest page by page', async () => {
    for (let n = 1; n <= 12; n++) await ann.types(`action add me Thing ${n} by ${n + 7} June 2027`);
    const home = await atHome.types('home');
    expect(readView(home)).toContain('A10 Thing 10');
    expect(readView(home)).not.toContain('A11');
    const rest = await atHome.presses(home, 'All that waits for me');
    expect(readView(rest)).toContain('What waits for you, page 2\n- A11 Thing 11');
    expect(readView(await atHome.presses(rest, 'Previous'))).toContain('A10 Thing 10');
  });

  test('is drawn again when something of theirs changes, at most once in ten seconds', async () => {
    await atHome.opensHome();
    await cat.types('action add @ann Ring the LPC by 8 June 2027');
    expect(drawn()).toBeUndefined();
    await cat.types('action add @ann Book the room by 9 June 2027');
    await bot.wait(10);
    expect(readView(drawn()?.view ?? expect.fail())).toContain('A2 Book the room');
    expect(drawn()?.edits).toBe(1);
    await cat.types('action give A1 to me');
    await bot.wait(10);
    expect(readView(drawn()?.view ?? expect.fail())).not.toContain('A1 Ring the LPC');
    expect(drawn()?.edits).toBe(2);
  });

  test('loses what they voted on, and what closed without them', async () => {
    await atHome.opensHome();
    await cat.types('poll open "Where?" Leeds | York closes 10 June 2027');
    await bot.wait(11);
    expect(readView(drawn()?.view ?? expect.fail())).toContain('P1 Where?');
    await ann.types('vote P1 Leeds');
    await bot.wait(11);
    expect(readView(drawn()?.view ?? expect.fail())).not.toContain('P1 Where?');
    await cat.types('poll open "When?" Noon | Night closes 11 June 2027');
    await bot.wait(11);
    expect(readView(drawn()?.view ?? expect.fail())).toContain('P2 When?');
    await bot.moveTo('2027-06-12 00:10');
    expect(readView(drawn()?.view ?? expect.fail())).not.toContain('P2 When?');
  });

  test('is drawn for nobody who has not opened it, nor for what is not theirs', async () => {
    await ann.types('action add @bob Ring the LPC by 8 June 2027');
    await atHome.opensHome();
    await bob.types('action add me Book the room by 9 June 2027');
    await bot.wait(60);
    expect(drawn()).toBeUndefined();
    expect(await bot.prisma.outboxMessage.count({ where: { kind: 'person.home' } })).toBe(1);
  });

  test('goes with them when they are forgotten', async () => {
    await atHome.opensHome();
    const asked = await atHome.types('me forget');
    await atHome.presses(asked, 'Yes, forget me');
    expect(await bot.prisma.outboxMessage.count({ where: { kind: 'person.home' } })).toBe(0);
  });

  test('asks no more of the database at a thousand open items than at ten', async () => {
    const { id: networkId } = await bot.prisma.network.findFirstOrThrow();
    const { id } = await bot.prisma.person.findFirstOrThrow({ where: { name: 'Ann Ward' } });
    const grow = async (from: number, to: number) => {
      const numbers = Array.from({ length: to - from }, (_, i) => from + i);
      await bot.prisma.action.createMany({
        data: numbers.map((number) => ({
          ...{ id: crypto.randomUUID(), networkId, number, text: 'Thing', ownerId: id },
          ...{ createdById: id, createdAt: bot.now(), due: new Date('2027-06-30') },
        })),
      });
    };
    const cost = () =>
      bot.whileAsleep(async () => {
        const before = bot.cost();
        await atHome.types('home');
        const after = bot.cost();
        return { queries: after.queries - before.queries, rows: after.rows - before.rows };
      });
    await grow(1001, 1011);
    await atHome.types('home');
    await grow(1011, 1012);
    const few = await cost();
    await grow(1012, 2001);
    expect(await cost()).toEqual(few);
  });
});
