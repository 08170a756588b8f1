import { describe, expect, test } from 'vitest';
import { UserError } from '../../../commands/user-error.ts';
import { type Button, message, type View } from '../../../commands/view.ts';
import { serveSlackApi } from '../../support/slack-api.ts';
import { answering, card, said, say } from './answer-bench.ts';
import {
  BOB,
  CHANNEL,
  ELSEWHERE,
  later,
  PRIYA,
  PRIYAS_DM,
  startSlack,
  TEAM,
  wordsOf,
} from './start-slack.ts';

describe('an answer', () => {
  test('to a slash command is for the caller only', async () => {
    const bench = await answering({ help: message('Help', ['Here is what I do.']) });
    await say(bench, '/lpn help');
    expect(said(bench)).toEqual([{ words: 'Help\nHere is what I do.', onlyFor: PRIYA }]);
  });

  test('to a slash command comes even where the bot was not invited', async () => {
    const bench = await answering({ help: message('Help') });
    await say(bench, '/lpn help', ELSEWHERE);
    expect(said(bench, ELSEWHERE)).toEqual([{ words: 'Help', onlyFor: PRIYA }]);
  });

  test('to a mention is for the caller only, in the channel', async () => {
    const bench = await answering({ help: message('Help') });
    await say(bench, '@convenor help');
    expect(said(bench)).toEqual([{ words: 'Help', onlyFor: PRIYA }]);
  });

  test('to a mention comes directly where the channel will not have it', async () => {
    const bench = await answering({ help: message('Help') });
    bench.playground.fail({ method: 'chat.postEphemeral', error: 'restricted_action' });
    await say(bench, '@convenor help');
    expect(said(bench)).toEqual([]);
    expect(said(bench, PRIYAS_DM)).toEqual([{ words: 'Help', onlyFor: undefined }]);
  });

  test('to direct words is an ordinary message', async () => {
    const bench = await answering({ help: message('Help') });
    await say(bench, 'help', PRIYAS_DM);
    expect(said(bench, PRIYAS_DM)).toEqual([{ words: 'Help', onlyFor: undefined }]);
  });

  test('with a key is left to the outbox', async () => {
    const bench = await answering({ 'action add': card('A1') });
    await say(bench, '/lpn action add');
    expect(said(bench)).toEqual([]);
  });

  test('that is a mistake says what to do, with buttons that mend it', async () => {
    const mend: Button = { label: 'A9', command: 'action.show', args: { action: 'A9' } };
    const bench = await answering({
      'action show A99': new UserError('There is no A99.', { buttons: [mend] }),
    });
    await say(bench, '/lpn action show A99');
    expect(said(bench)).toEqual([{ words: 'There is no A99.\nA9', onlyFor: PRIYA }]);
  });

  test('that is a bug says sorry, and the log says what', async () => {
    const bench = await answering({});
    await say(bench, '/lpn help');
    expect(said(bench)[0]?.words).toContain('Something went wrong here');
    expect(bench.log).toMatchObject([{ level: 'error', message: 'A request was not carried out.' }]);
  });

  test('that cannot be given by any way is in the log', async () => {
    const bench = await answering({ help: message('Help') });
    bench.playground.fail({ method: 'response_url', status: 500 });
    await say(bench, '/lpn help');
    expect(said(bench)).toEqual([]);
    expect(bench.log).toMatchObject([{ level: 'error', message: 'An answer was not given.' }]);
  });

  test('comes otherwise when the way it was asked is worn out', async () => {
    const bench = await answering({ help: message('Help') });
    bench.playground.fail({ method: 'response_url', status: 404, error: 'used_url' });
    await say(bench, '/lpn help');
    expect(said(bench)).toEqual([{ words: 'Help', onlyFor: PRIYA }]);
  });

  test('to a command that is not ours names the one that is', async () => {
    const bench = await answering({});
    await bench.sendForm({
      command: '/other',
      text: '',
      user_id: PRIYA,
      channel_id: CHANNEL,
      team_id: TEAM,
      trigger_id: '1.1',
    });
    await bench.slack.close();
    expect(said(bench)[0]?.words).toContain('I answer to /lpn.');
  });

  test('may be given later, by what was kept of how it was asked', async () => {
    const bench = await answering({ 'action add': card('A1') });
    await say(bench, '/lpn action add', ELSEWHERE);
    const kept = JSON.parse(JSON.stringify(bench.asked[0]?.reply));
    await bench.slack.messenger.answer(kept, message('Invite me first'));
    expect(said(bench, ELSEWHERE)).toEqual([{ words: 'Invite me first', onlyFor: PRIYA }]);
  });
});

describe('an address to answer to that is not Slack’s', () => {
  test.each([
    'http://hooks.slack.com/x',
    'https://hooks.slack.com.evil.example/x',
    'https://slack.com/x',
    'nonsense',
  ])('%s is not called', async (response_url) => {
    const bench = await answering({ help: message('Help') });
    await bench.sendForm({
      command: '/lpn',
      text: 'help',
      user_id: BOB,
      channel_id: CHANNEL,
      team_id: TEAM,
      trigger_id: '1.1',
      response_url,
    });
    await bench.slack.close();
    expect(bench.log).toMatchObject([{ message: 'A response_url that is not at Slack was not called.' }]);
    expect(said(bench)).toEqual([{ words: 'Help', onlyFor: BOB }]);
  });

  test('is not called on this machine either', async () => {
    const { apiUrl, calls } = await serveSlackApi(() => ({ ok: true }));
    const bench = await answering({ help: message('Help') });
    await bench.sendForm({
      command: '/lpn',
      text: 'help',
      user_id: BOB,
      channel_id: CHANNEL,
      team_id: TEAM,
      trigger_id: '1.1',
      response_url: apiUrl,
    });
    await bench.slack.close();
    expect(calls).toEqual([]);
  });
});

test('what is acknowledged too late is answered all the same', async () => {
  const bench = await startSlack(async () => {
    const begun = performance.now();
    while (performance.now() - begun < 1_200); // the machine is busy, so that the limits of Bolt and of ours run out in turn
    await new Promise((done) => setTimeout(done, 2_500));
    return message('Help');
  });
  await bench.playground.act({ type: 'slack.command', user: PRIYA, channel: CHANNEL, text: '/lpn help' });
  await expect.poll(() => said(bench), { timeout: 10_000 }).toHaveLength(1);
  expect(bench.log.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('closing waits for the answers under way', async () => {
  const { answer, give } = later<View>();
  const bench = await startSlack(() => answer, { patienceMs: 50 });
  await bench.playground.act({ type: 'slack.command', user: PRIYA, channel: CHANNEL, text: '/lpn help' });
  const closing = bench.slack.close().then(() => wordsOf(bench.modal()?.view.blocks));
  give(message('Help'));
  expect(await closing).toBe('Help');
});
