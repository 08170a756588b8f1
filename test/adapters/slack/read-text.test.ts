import { expect, test } from 'vitest';
import { readText } from '../../../adapters/slack/read-text.ts';
import { groupMentioned, markLink, mentionMark, writeOutMentions } from '../../../commands/invocation.ts';

const ADDRESS = 'https://example.org/a?b=1&c=2';

const read = (text: string, bot?: string) =>
  readText(text, {
    ...{ tenant: 'T1', bot, nameOf: async (user) => `name of ${user}` },
    channelOf: async (channel) => (channel === 'C456' ? 'pharmacy' : channel),
  });

test.each([
  ['a &lt;b&gt; &amp;amp; c', 'a <b> &amp; c'],
  ['see <https://example.org/a?b=1&amp;c=2|the plan>', `see ${markLink('the plan', ADDRESS)}`],
  ['see <https://example.org/a?b=1&amp;c=2>', `see ${markLink(ADDRESS, ADDRESS)}`],
  ['see <https://example.org/a?b=1&amp;c=2|R&amp;D | &lt;b&gt;>', `see ${markLink('R&D | <b>', ADDRESS)}`],
  ['Well done team :tada: :+1::skin-tone-3:', 'Well done team 🎉 👍🏼'],
  ['our :leeds-lpn: at 10:30:00, in a ratio of a:b:c', 'our :leeds-lpn: at 10:30:00, in a ratio of a:b:c'],
  ['agreed:\n• one\n• two', 'agreed:\n• one\n• two'],
  [
    'write to <mailto:bob@example.org|bob@example.org> or <mailto:cat@example.org>',
    'write to bob@example.org or cat@example.org',
  ],
  ['in <#C123|general>, <#C456>, <#C456|> and <#C789|>', 'in #general, #pharmacy, #pharmacy and #C789'],
  ['tell <!here> and <!channel|@channel>', 'tell @here and @channel'],
  ['meeting agenda M1 add “Needs assessment”', 'meeting agenda M1 add "Needs assessment"'],
  ['Bob’s ‘pilot’', "Bob's 'pilot'"],
  ['  padded\u00a0', 'padded'],
  [`forged ${mentionMark(0)}`, 'forged 0'],
])('%s is read as %s', async (written, typed) => {
  expect(await read(written)).toEqual({ text: typed, mentions: [] });
});

test.each([
  ['<!subteam^S1|@pharmacists>', '@pharmacists'],
  ['<!subteam^S1>', '@group'],
])('%s is a mention of the group %s, which is nobody', async (written, name) => {
  expect(await read(`tell ${written}`)).toEqual({
    text: `tell ${mentionMark(0)}`,
    mentions: [
      { account: { platform: 'slack', tenant: 'T1', id: groupMentioned({ id: 'S1', name }) }, name },
    ],
  });
});
test('mentions become marks, with the name they carry or else the one Slack knows', async () => {
  const { text, mentions } = await read('action add <@U07BOB|bob> and <@W123>, please');
  expect(text).toBe(`action add ${mentionMark(0)} and ${mentionMark(1)}, please`);
  expect(mentions).toEqual([
    { account: { platform: 'slack', tenant: 'T1', id: 'U07BOB' }, name: 'bob' },
    { account: { platform: 'slack', tenant: 'T1', id: 'W123' }, name: 'name of W123' },
  ]);
  expect(writeOutMentions(text, mentions)).toBe('action add bob and name of W123, please');
});

test('the bot’s own name is left out wherever it stands', async () => {
  expect(await read('hey <@UBOT> action list <@UBOT>', 'UBOT')).toEqual({
    text: 'hey  action list',
    mentions: [],
  });
});
