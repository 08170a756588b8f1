import { describe, expect, test } from 'vitest';
import { readText } from '../../../adapters/slack/read-text.ts';
import { readActivityText as readTeams } from '../../../adapters/teams/typed.ts';
import { readAsked } from '../../../commands/door/read-asked.ts';
import { everydayOf } from '../../../commands/help/show-help.ts';
import { capabilities, language } from '../../../commands/index.ts';
import type { View } from '../../../commands/view.ts';
import { readView } from '../../support/read-view.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';
import { CALLS, type Case, OWNERS, POLLS, WHEN, WRITTEN } from './cases.ts';
import { asTyped, READING } from './corpus/corpus.ts';

describe.each(['slack', 'teams'] as const)('in %s', (platform) => {
  let bot: TestBot;
  let ann: Speaker;
  eachWithBot(async (fresh) => {
    bot = fresh;
    await foundNetwork(bot, { ann: 'clinical chair' });
    const manager = bot.slack('#pharmacy').as('ann');
    await bot.teams('Pharmacy').as('ann').types('me');
    for (const handle of ['cat', 'denise', 'tom', 'siobhan']) await manager.types(`member add @${handle}`);
    await manager.types('member add bob');
    await manager.types('meeting schedule "June meeting" on 30 June 2027 at 2pm');
    ann = platform === 'slack' ? manager : bot.teams('direct').as('bob');
    if (platform === 'teams') await manager.types('member add bob as clinical chair');
    if (platform === 'teams') await manager.types('member add bob as manager');
  });

  const cards = () => [...bot.shown('#pharmacy'), ...bot.shown('Pharmacy')];
  const check = async ({ typed, card, form, answer }: Case): Promise<void> => {
    const before = cards().length;
    const view: View = await ann.types(typed);
    const shown = readView(view);
    if (form) {
      expect(view.kind, shown).toBe('form');
      expect(cards()).toHaveLength(before);
    }
    const last = bot.shown('#pharmacy').at(-1) ?? '';
    if (card) expect(cards().length, shown).toBeGreaterThan(before);
    for (const each of card ?? []) expect(last).toContain(each);
    for (const each of form ?? answer ?? []) expect(shown).toContain(each);
  };

  test('whom it is for', async () => {
    for (const each of OWNERS) await check(each);
  });

  test('when', async () => {
    for (const each of WHEN) await check(each);
  });

  test('polls', async () => {
    for (const each of POLLS) await check(each);
  });

  test('what is written', async () => {
    for (const each of WRITTEN) await check(each);
  });

  test('calling it', async () => {
    for (const typed of CALLS) await check({ typed, answer: ['open actions'] });
  });

  test('several at once, each as its own change', async () => {
    for (const typed of ['action done A1, A2', 'action done A3 and A4', 'A5, A6 done', 'action done A7 A8']) {
      await ann.types('action add me One thing');
      await ann.types('action add me Another');
      const answer = await ann.reads(typed);
      const [first, second] = typed.match(/A\d/g) ?? [];
      expect(answer).toContain(`${first} is done: One thing`);
      expect(answer).toContain(`${second} is done: Another`);
    }
    expect(await ann.reads('action list')).toContain('There are no open actions.');
  });

  test('an owner for both, or one for each', async () => {
    const form = await ann.types('action add @bob and @cat ring both by 11 June');
    await ann.presses(form, 'Cat Jones');
    expect(bot.shown('#pharmacy').at(-1)).toMatch(/ring both\nAction A\d+, Cat Jones,/);
    const each = await ann.types('action add @bob and @cat ring both by 11 June');
    expect(readView(await ann.presses(each, 'One for each'))).toContain('2 actions are recorded');
    const both = bot.shown('#pharmacy').slice(-2).join('\n');
    expect(both).toMatch(/ring both\nAction A\d+, Cat Jones,/);
    expect(both).toMatch(/ring both\nAction A\d+, Bob Hill,/);
  });

  test('a later day is told from the present one', async () => {
    await ann.types('action add me Ring round by 11 June');
    expect(await ann.reads('A1 needs another week')).toContain('A1 is now due on Friday 18 June 2027');
    expect(await ann.reads('push A1 back two days')).toContain('A1 is now due on Sunday 20 June 2027');
    await ann.types('poll open "Which?" Leeds | York closes Friday 5pm');
    expect(await ann.reads('extend P1 by a week')).toContain('P1 now closes on Friday 11 June 2027 at 5pm');
    expect(await ann.reads('put M1 back a fortnight')).toContain('is now on Wednesday 14 July 2027 at 2pm');
  });

  test('what is part of the text is kept in it, with a button', async () => {
    const form = await ann.types(
      'action add @bob Write to those seen before 11 June 2027 about it all again',
    );
    if (form.kind === 'form') await ann.presses(form, 'It is part of the text');
    expect(bot.shown('#pharmacy').at(-1)).toContain(
      'Write to those seen before 11 June 2027 about it all again',
    );
  });

  test('several commands in one message, one on each line', async () => {
    const answer = await ann.reads(
      'action add me Ring the surgery by Friday\naction add @cat Book a room\naction done A1',
    );
    expect(answer).toContain('3 things were asked');
    expect(answer).toContain('A1 is done: Ring the surgery');
    expect(await ann.reads('action list')).toContain('A2 Book a room (Cat Jones, no date)');
    await ann.types('decision record We meet monthly\nand by telephone');
    expect(bot.shown('#pharmacy').at(-1)).toContain('We meet monthly\nand by telephone');
  });

  test('votes', async () => {
    await ann.types('poll open "Which?"\nYes, with changes\nNow\nLater\ncloses Friday 5pm choose up to 2');
    for (const typed of ['vote P1 Yes, with changes and Later', 'vote P1: Yes, with changes, Later'])
      expect(await ann.reads(typed)).toContain('you voted for Yes, with changes and Later');
    for (const typed of ['vote P1: Now', 'vote P1 option 2', 'vote Now P1', 'vote for Now in P1'])
      expect(await ann.reads(typed)).toContain('you voted for Now');
  });

  test('why', async () => {
    await ann.types('decision record We pilot it because of need');
    expect(bot.shown('#pharmacy').at(-1)).toContain('because of need');
    await ann.types('action add me Ask the practices by 11 June');
    expect(await ann.reads('action move A1 to 19 February 2028 because practices asked')).toContain(
      'Because: practices asked',
    );
    expect(await ann.reads('action show A1')).toContain('Moved because: practices asked');
    const form = await ann.types('action move A1 to whenever because they moved');
    await ann.fills(form, { due: '2028-02-19' });
    expect(await ann.reads('action show A1')).toContain('Moved because: they moved');
    await ann.types('decision record "We agreed the "fast track" route"');
    expect(bot.shown('#pharmacy').at(-1)).toMatch(/^We agreed the "fast track" route\nDecision D2,/);
  });
});

describe('as the platforms write it', () => {
  const slack = (text: string) =>
    readText(text, {
      tenant: 'T1',
      bot: 'UBOT',
      nameOf: async () => 'Bob',
      channelOf: async () => 'general',
    });
  const teams = (text: string) =>
    readTeams({
      written: { text },
      mentions: [{ id: '28:bot', name: 'Convenor', tag: '<at>Convenor</at>' }],
      isBot: (id) => id === '28:bot',
      tenant: 'T1',
    });

  test('a group is told from a person, who alone can own anything', async () => {
    const { text, mentions } = await slack('action add <!subteam^S0ABC|@gps> ring round');
    const inTeams = readTeams({
      written: { text: '<at>Convenor</at> action add <at>gps</at> ring round' },
      mentions: [
        { id: '28:bot', name: 'Convenor', tag: '<at>Convenor</at>' },
        { id: 'tag-1', name: 'gps', tag: '<at>gps</at>', isGroup: true },
      ],
      isBot: (id) => id === '28:bot',
      tenant: 'T1',
    });
    for (const typed of [{ text, mentions }, inTeams]) {
      const asked = readAsked(typed, language, { now: new Date('2027-06-01T09:00Z'), zone: 'Europe/London' });
      expect(asked.faults.owner?.message).toBe(
        '@gps is a group, and only a person can be named here. I am not told who is in it, so choose one of its people yourself.',
      );
      expect(asked.raw.text).toBe('ring round');
    }
  });

  test('a person whom the platform mentions in two halves is one', async () => {
    const { text, mentions } = await slack('action add <@U0DEN|Denise> <@U0DEN|Barraclough> ring round');
    const asked = readAsked({ text, mentions }, language, { now: new Date(), zone: 'Europe/London' });
    expect(asked.raw).toEqual({ owner: 'U0DEN', text: 'ring round' });
  });

  test.each(everydayOf(capabilities))('help typing says “%s”, and it is read', (sentence) => {
    const asked = readAsked(asTyped(sentence), language, READING);
    expect([asked.faults, asked.missing, asked.unsure]).toEqual([{}, [], undefined]);
  });

  test.each([': ', ', ', ' '])('the bot’s name is followed by %j', async (gap) => {
    expect((await slack(`<@UBOT>${gap}action list`)).text).toBe(`${gap}action list`.trim());
    expect(teams(`<at>Convenor</at>${gap}action list`).text).toContain('action list');
  });
});
