import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTeamsBot, type TeamsBot } from '../../support/teams-bot.ts';
import { personInTeams, type TeamsPerson } from '../../support/teams-person.ts';

let bot: TeamsBot;
let denise: TeamsPerson;
let chat: string;
beforeAll(async () => {
  bot = await startTeamsBot();
  denise = personInTeams(bot, 'denise');
  const own = bot
    .state()
    .conversations.find(({ kind, members }) => kind === 'personal' && members[0] === denise.user);
  chat = own?.id ?? '';
});
afterAll(() => bot.close());

const give = async (bytes: Buffer, text = '', conversation = chat) => {
  const file = { name: 'members.csv', base64: bytes.toString('base64') };
  await bot.act({ type: 'teams.say', user: denise.user, conversation, text, file });
  const { asked, fetchFile } = bot.asked.at(-1) ?? {};
  const [url = ''] = (asked && 'text' in asked && asked.files) || [];
  return { url, fetch: async (at = url) => Buffer.from((await fetchFile?.(at)) ?? '').toString() };
};

describe('a file that somebody sends in their own chat with the bot', () => {
  test('comes with its words, and is fetched', async () => {
    const { fetch } = await give(Buffer.from('name\nAnn\n'), 'our people');
    expect(bot.asked.at(-1)?.asked).toMatchObject({ text: 'our people' });
    expect(await fetch()).toBe('name\nAnn\n');
  });

  test('that is larger than is taken is cut off and told', async () => {
    const { fetch } = await give(Buffer.alloc((1 << 20) + 1, 'a'));
    await expect(fetch()).rejects.toThrow('larger than 1 MB');
  });

  test('that has gone is told', async () => {
    const { url, fetch } = await give(Buffer.from('name\nAnn\n'));
    await expect(fetch(url.replace(/F07[0-9A-F]+/, 'F07GONE'))).rejects.toThrow('no longer there');
  });

  test.each([
    'http://169.254.169.254/latest',
    'https://contoso.sharepoint.com.evil.example/file',
    'file:///etc/passwd',
    'members.csv',
  ])('at %s, which is not one of Teams’ hosts, is not fetched', async (url) => {
    const { fetch } = await give(Buffer.from('name\nAnn\n'));
    await expect(fetch(url)).rejects.toThrow('That file is kept somewhere that I do not read.');
  });

  test('in a channel is not read', async () => {
    const { url } = await give(Buffer.from('name\nAnn\n'), '@Convenor help', bot.channel.id);
    expect(url).toBe('');
  });
});
