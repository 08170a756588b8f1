import { describe, expect, test } from 'vitest';
import { createExchange } from '../../../adapters/exchange.ts';
import { clientOptions, toLogger } from '../../../adapters/slack/client.ts';
import { singleClient } from '../../../adapters/slack/clients.ts';
import { createFetchFile } from '../../../adapters/slack/fetch-file.ts';
import { message } from '../../../commands/view.ts';
import { serveSlackApi } from '../../support/slack-api.ts';
import { type Bench, PRIYA, PRIYAS_DM, startSlack, TEAM } from './start-slack.ts';

const give = async ({ playground, slack }: Bench, text: string, words = '') => {
  const file = { name: 'members.csv', base64: Buffer.from(text).toString('base64') };
  await playground.act({ type: 'slack.say', user: PRIYA, channel: PRIYAS_DM, text: words, file });
  await slack.close();
};

const fileOf = ({ asked }: Bench) => {
  const { asked: said, fetchFile } = asked.at(-1) ?? {};
  const [id = ''] = (said && 'text' in said && said.files) || [];
  return { id, fetch: async () => Buffer.from((await fetchFile?.(id)) ?? '').toString() };
};

describe('a file that somebody sends directly to the bot', () => {
  test('comes with its words, and is fetched', async () => {
    const bench = await startSlack(async () => message('Read'));
    await give(bench, 'name\nAnn\n', 'our people');
    expect(bench.asked.at(-1)?.asked).toMatchObject({ text: 'our people' });
    expect(await fileOf(bench).fetch()).toBe('name\nAnn\n');
  });

  test.each([
    [{ error: 'file_deleted' }, 'That file is no longer there'],
    [{ error: 'missing_scope' }, 'Ask whoever runs Convenor to give it that permission'],
    [{ status: 500 }, 'Slack did not give me the file just now.'],
  ])('that Slack does not tell of (%o) is told in plain words', async (fault, words) => {
    const bench = await startSlack(async () => message('Read'));
    await give(bench, 'name\nAnn\n');
    bench.playground.fail({ method: 'files.info', ...fault });
    await expect(fileOf(bench).fetch()).rejects.toThrow(words);
  });

  test('that somebody else sent is not fetched, nor is anything that is no file', async () => {
    const bench = await startSlack(async () => message('Read'));
    await give(bench, 'name\nAnn\n');
    const { id } = fileOf(bench);
    await bench.playground.act({
      type: 'slack.say',
      user: 'U07BOB00000',
      channel: 'D07BOB00000',
      text: 'help',
    });
    await bench.slack.close();
    const { fetchFile } = bench.asked.at(-1) ?? {};
    await expect(fetchFile?.(id)).rejects.toThrow('Somebody else sent that file.');
    await expect(fetchFile?.('../users.info')).rejects.toThrow('no longer there');
  });
});

describe('the address that Slack tells', () => {
  const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
  const fetchOf = async (file: object) => {
    const { apiUrl, calls } = await serveSlackApi(({ method }) =>
      method === 'files.info' ? { ok: true, file: { user: PRIYA, ...file } } : { rows: 1 },
    );
    const clientOf = singleClient('xoxb-1', clientOptions(apiUrl, toLogger(log)));
    const fetchFile = createFetchFile({ clientOf, exchange: createExchange(), apiUrl, log });
    const fetched = () => fetchFile({ platform: 'slack', tenant: TEAM, id: PRIYA }, 'F07FILE');
    return { fetched, calls, apiUrl };
  };

  test.each([
    'https://evil.example/file',
    'http://169.254.169.254/latest',
    'https://files.slack.com.evil.example/file',
    undefined,
  ])('%s is not called, as it is not Slack’s', async (url) => {
    const { fetched, calls } = await fetchOf({ url_private_download: url });
    await expect(fetched()).rejects.toThrow('That file is kept somewhere that I do not read.');
    expect(calls.map(({ method }) => method)).toEqual(['files.info']);
  });

  test('of a file that is too large is not called', async () => {
    const { fetched, calls } = await fetchOf({
      size: (1 << 20) + 1,
      url_private_download: 'https://files.slack.com/a',
    });
    await expect(fetched()).rejects.toThrow('larger than 1 MB');
    expect(calls).toHaveLength(1);
  });
});
