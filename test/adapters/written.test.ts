import { describe, expect, test } from 'vitest';
import { readText } from '../../adapters/slack/read-text.ts';
import { toMessage } from '../../adapters/slack/render.ts';
import { toCard } from '../../adapters/teams/card.ts';
import { readActivityText } from '../../adapters/teams/typed.ts';
import { printView } from '../../bot/command-line/print-view.ts';
import type { Message } from '../../commands/view.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

/** As Slack sends it, and as Teams does, each read by its adapter. */
const inSlack = async (text: string) =>
  ann.says(
    await readText(text, {
      tenant: 'T0001',
      nameOf: async (user) => (user === 'U0DEV' ? 'Dev Patel' : user),
      channelOf: async () => 'pharmacy-leads',
    }),
  );
const inTeams = async (html: string) =>
  bob.says(
    readActivityText({
      written: { html },
      mentions: [{ id: '29:dev', name: 'Dev Patel', tag: '<at>Dev Patel</at>' }],
      isBot: () => false,
      tenant: 'a1b2c3d4-tenant',
    }),
  );

const blocksOf = (shown: Message) =>
  JSON.stringify(toMessage(shown, { tenant: 'T0001', use: 'card', warn: () => {} }).blocks);
const cardOf = (shown: Message) => JSON.stringify(toCard(shown));

describe('what is written on one platform', () => {
  test('in Slack has its link, emoji, channel and mention on both, in the list and as plain text', async () => {
    await inSlack(
      'decision record We adopt the <https://example.org/p?a=1&amp;b=2|policy>, says <@U0DEV> :tada: Post it in <#C0ABC123|>',
    );
    const said =
      'We adopt the policy (https://example.org/p?a=1&b=2), says Dev Patel 🎉 Post it in #pharmacy-leads';
    expect(readView(bot.card('#pharmacy', 'We adopt the'))).toContain(said);
    expect(blocksOf(bot.card('#pharmacy', 'We adopt the'))).toContain(
      '{"type":"link","url":"https://example.org/p?a=1&b=2","text":"policy"}',
    );
    expect(cardOf(bot.card('Pharmacy', 'We adopt the'))).toContain(
      '"text":"policy","selectAction":{"type":"Action.OpenUrl","url":"https://example.org/p?a=1&b=2"}',
    );
    const list = await bob.types('decision list');
    expect(cardOf(list as Message)).toContain('"url":"https://example.org/p?a=1&b=2"');
    expect(printView(list as Message)).toContain(said);
    expect(JSON.stringify([list, bot.card('Pharmacy', 'We adopt the')])).not.toMatch(/[\uE000-\uE004]/);
  });

  test('in Teams has them on both, and in the minutes', async () => {
    await ann.types('meeting schedule Board on Thursday at 2pm in Leeds');
    await ann.types('meeting start M1');
    await inTeams(
      '<p>meeting note Read the <a href="https://example.org/p">policy</a> with <at>Dev Patel</at> <emoji alt="👍"></emoji></p>',
    );
    const minutes = await ann.types('meeting minutes M1');
    expect(readView(minutes)).toContain('Read the policy (https://example.org/p) with Dev Patel 👍');
    expect(blocksOf(minutes as Message)).toContain(
      '{"type":"link","url":"https://example.org/p","text":"policy"}',
    );
  });

  test('in a row with a button, where Slack has words only, keeps the address in words', async () => {
    await inSlack('action add <@U0BOB> Read the <https://example.org/p|policy>');
    const list = await ann.types('action list');
    expect(blocksOf(list as Message)).toContain('Read the policy (https://example.org/p)');
  });

  test('and changed in a form keeps its link', async () => {
    await inSlack('action add <@U0BOB> Read the <https://example.org/p|policy>');
    const form = await ann.types('action edit A1');
    expect(readView(form)).toContain('Read the policy (https://example.org/p)');
    await ann.fills(form, { text: 'Please read the policy (https://example.org/p) soon' });
    expect(cardOf(bot.card('Pharmacy', 'Please read the'))).toContain('"url":"https://example.org/p"');
    expect(readView(bot.card('Pharmacy', 'Please read the'))).toContain(
      'Please read the policy (https://example.org/p) soon',
    );
  });

  test('in several lines, as Slack and as Teams send a list, keeps its lines', async () => {
    await ann.types('meeting schedule Board on Thursday at 2pm in Leeds');
    await ann.types('meeting start M1');
    await inSlack('meeting note Agreed :tada:\n• see the <https://example.org/p|policy>\n• two');
    await inTeams('<p>meeting note Then:</p><ul><li>three</li><li>four</li></ul>');
    const minutes = await bob.types('meeting minutes M1');
    expect(readView(minutes)).toContain('Agreed 🎉\n• see the policy (https://example.org/p)\n• two');
    expect(readView(minutes)).toContain('Then:\n• three\n• four');
    expect(cardOf(minutes as Message)).toContain('"text":"• four"');
    expect(blocksOf(minutes as Message)).toContain('Then:\\n• three\\n• four');
  });

  test('with a link anywhere in it is read as any text is', async () => {
    await inSlack(
      'action add <@U0BOB>: <https://example.org/a,b|"Read" | this, by Friday> and <https://example.org/due by 1 May> by 11 June 2027',
    );
    expect(readView(bot.card('#pharmacy', 'this, by Friday'))).toContain(
      '"Read" | this, by Friday (https://example.org/a,b) and https://example.org/due by 1 May\nAction A1, Bob Hill, due Friday 11 June 2027, open',
    );
    await inSlack('poll open "Which?" <https://example.org/p|The policy> | Neither closes Friday 5pm');
    expect(readView(await bob.types('vote P1 the policy'))).toContain('you voted for The policy');
  });

  test('with lines and bullets in a form shows them on both', async () => {
    await ann.types('meeting schedule Board on Thursday at 2pm in Leeds');
    await ann.types('meeting start M1');
    await ann.fills(await ann.types('meeting note'), { text: 'Agreed:\n• one\n• two' });
    const minutes = await bob.types('meeting minutes M1');
    expect(readView(minutes)).toContain('Agreed:\n• one\n• two');
    expect(cardOf(minutes as Message)).toContain('"text":"• two"');
    expect(blocksOf(minutes as Message)).toContain('Agreed:\\n• one\\n• two');
  });
});
