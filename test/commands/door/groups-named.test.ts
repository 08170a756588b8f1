import { expect, test } from 'vitest';
import { groupMentioned, mentionMark, type Typed } from '../../../commands/invocation.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
});

const naming = (text: string, id: string): Typed => ({
  text: text.replace('@gps', mentionMark(0)),
  mentions: [
    {
      account: { platform: 'slack', tenant: 'T0001', id: groupMentioned({ id, name: '@gps' }) },
      name: '@gps',
    },
  ],
});

test('a group in place of an owner offers its members, and the one who is pressed becomes it', async () => {
  bot.groups.set('S0GPS', [
    { id: 'U0DEV', name: 'Dev Patel' },
    { id: 'U0CAT', name: 'Cat Jones' },
  ]);
  const ann = bot.slack('#pharmacy').as('ann');
  const asked = await ann.says(naming('action add @gps Ring round by 11 June 2027', 'S0GPS'));
  expect(readView(asked)).toContain(
    '@gps is a group, and only a person can be named here. Choose one of its members.',
  );
  await ann.presses(asked, 'Cat Jones');
  const shown = bot.shown('#pharmacy').at(-1);
  expect(shown).toContain('Ring round');
  expect(shown).toContain('Cat Jones');
  expect(shown).toContain('11 June 2027');
});

test('a group that the platform does not tell about is said to be one, with the form to choose somebody', async () => {
  const ann = bot.slack('#pharmacy').as('ann');
  for (const id of ['', 'S0OTHER'])
    expect(readView(await ann.says(naming('action add @gps Ring round', id)))).toContain(
      '@gps is a group, and only a person can be named here. I am not told who is in it',
    );
});

test('a group in a text is words', async () => {
  const ann = bot.slack('#pharmacy').as('ann');
  await ann.says(naming('decision record We ask @gps to wait', 'S0GPS'));
  expect(bot.shown('#pharmacy').at(-1)).toContain('We ask @gps to wait');
});
