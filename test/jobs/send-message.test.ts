import { describe, expect, test } from 'vitest';
import { SendError } from '../../commands/messenger.ts';
import { jobs } from '../../jobs/index.ts';
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

const cards = (channel: string) => bot.shown(channel).filter((card) => /^Action A1(,| was)/m.test(card));
const inDoubt = () => new SendError('in-doubt', 'the connection was reset');
const busy = (retryAfter?: number) =>
  new SendError('busy', 'too many', retryAfter === undefined ? {} : { retryAfter });
const stateOf = async (channel: string) => {
  const { id } = await bot.prisma.conversation.findFirstOrThrow({ where: { address: channel } });
  return bot.prisma.outboxMessage.findFirstOrThrow({ where: { conversationId: id, kind: 'action.card' } });
};
const REPEATED = 'You may have had this already: the first try was cut off.';

describe('a post in doubt', () => {
  test('that had arrived is found, and not sent again', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: inDoubt(), arrives: true });
    await ann.types('action add @bob Ring the LPC');
    expect(await stateOf('#pharmacy')).toMatchObject({ state: 'unknown', error: 'the connection was reset' });
    await bot.wait(15);
    expect(cards('#pharmacy')).toHaveLength(1);
    expect(await stateOf('#pharmacy')).toMatchObject({ state: 'posted', error: null, attempts: 0 });
  });

  test('that had not is sent', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: inDoubt() });
    await ann.types('action add @bob Ring the LPC');
    expect(cards('#pharmacy')).toHaveLength(0);
    await bot.wait(15);
    expect(cards('#pharmacy')).toHaveLength(1);
    expect(cards('#pharmacy')[0]).not.toContain(REPEATED);
  });

  test('where nobody can know, is sent again and says so', async () => {
    bot.messengers.teams.fails({ on: 'post', at: 'Pharmacy', error: inDoubt(), arrives: true });
    await ann.types('action add @bob Ring the LPC');
    await bot.wait(15);
    expect(cards('Pharmacy')).toHaveLength(2);
    expect(cards('Pharmacy')[1]).toContain(REPEATED);
  });

  test('since the database could not be told that it had arrived, is found, and not sent again', async () => {
    await bot.whileAsleep(() => ann.types('action add @bob Ring the LPC'));
    const { storage } = bot.jobContext;
    const shown = () => Promise.reject(new Error('Connection terminated unexpectedly'));
    const forgetful = { ...bot.jobContext, storage: { ...storage, outbox: { ...storage.outbox, shown } } };
    const { id } = await stateOf('#pharmacy');
    await expect(jobs['send-message']({ id }, forgetful)).rejects.toThrow('Connection terminated');
    expect(cards('#pharmacy')).toHaveLength(1);
    await bot.wait(70);
    expect(cards('#pharmacy')).toHaveLength(1);
    expect(await stateOf('#pharmacy')).toMatchObject({ state: 'posted', error: null });
  });

  test('is looked for until the platform answers', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: inDoubt(), arrives: true });
    bot.messengers.slack.fails({ on: 'find', error: busy(), times: 3 });
    await ann.types('action add @bob Ring the LPC');
    await bot.wait(300);
    expect(cards('#pharmacy')).toHaveLength(1);
    expect(await stateOf('#pharmacy')).toMatchObject({ state: 'posted' });
  });

  test('shows the record as it has become by then', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: inDoubt(), arrives: true });
    await ann.types('action add @bob Ring the LPC');
    await bob.types('action done A1');
    await bot.wait(15);
    expect(cards('#pharmacy')).toEqual(cards('Pharmacy'));
  });
});

describe('a try that was cut off by a crash', () => {
  test.each([
    ['before it was sent', false],
    ['after it was sent', true],
  ])('%s is settled a minute later', async (_, arrives) => {
    const { slack } = bot.messengers;
    const post = slack.post.bind(slack);
    slack.post = async (...message) => {
      slack.post = post;
      if (arrives) await post(...message);
      return new Promise(() => {}); // the process is killed here
    };
    await bot.whileAsleep(() => ann.types('action add @bob Ring the LPC'));
    const { id } = await stateOf('#pharmacy');
    void bot.run({ id });
    await expect.poll(async () => (await stateOf('#pharmacy')).state).toBe('posting');
    await bot.wait(61);
    expect(cards('#pharmacy')).toHaveLength(1);
    expect(cards('#pharmacy')[0]).not.toContain(REPEATED);
  });
});

describe('an edit', () => {
  test('in doubt is made again, and nothing is posted', async () => {
    await ann.types('action add @bob Ring the LPC');
    for (const [platform, at] of [
      ['slack', '#pharmacy'],
      ['teams', 'Pharmacy'],
    ] as const) {
      bot.messengers[platform].fails({ on: 'edit', at, error: inDoubt() });
    }
    await ann.types('action done A1');
    await bot.wait(15);
    for (const channel of ['#pharmacy', 'Pharmacy']) {
      expect(cards(channel)).toHaveLength(1);
      expect(cards(channel)[0]).toContain('done by Ann Ward');
    }
  });

  test('of a card someone deleted is given up; the others go on', async () => {
    await ann.types('action add @bob Ring the LPC');
    const { remoteId } = await stateOf('#pharmacy');
    bot.messengers.slack.deletes('#pharmacy', remoteId ?? '');
    await ann.types('action done A1');
    await ann.types('action reopen A1');
    expect(cards('#pharmacy')).toHaveLength(0);
    expect(cards('Pharmacy')[0]).toContain(', open');
    expect(await stateOf('#pharmacy')).toMatchObject({ state: 'dropped', dueAt: null });
  });
});

describe('a busy platform', () => {
  test('is tried again when it says', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: busy(30) });
    await ann.types('action add @bob Ring the LPC');
    await bot.wait(20);
    expect(cards('#pharmacy')).toHaveLength(0);
    await bot.wait(11);
    expect(cards('#pharmacy')).toHaveLength(1);
  });

  test('that says nothing is tried ever less often, for as long as it takes', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: busy(), times: 20 });
    await ann.types('action add @bob Ring the LPC');
    const waits: number[] = [];
    for (let i = 0; i < 20; i++) {
      const { dueAt } = await stateOf('#pharmacy');
      if (!dueAt) break;
      waits.push((dueAt.getTime() - bot.now().getTime()) / 1000);
      await bot.moveTo(dueAt);
    }
    expect(waits.slice(0, 5)).toEqual([1, 2, 4, 8, 16]);
    expect(Math.max(...waits)).toBe(300);
    expect(cards('#pharmacy')).toHaveLength(1);
  });
});

describe('a refused post', () => {
  const refused = new SendError('refused', 'not_in_channel', { hint: 'Invite me with /invite @Convenor.' });

  test('is answered to whoever asked, by the way they asked, with what to allow', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: refused });
    await ann.types('action add @bob Ring the LPC', 'slack:asked');
    const [answer] = bot.messengers.slack.answers;
    expect(answer?.reply).toEqual({ asked: 'slack:asked' });
    expect(answer && readView(answer.view)).toContain('Ring the LPC\nAction A1,');
    expect(answer && readView(answer.view)).toContain(
      'I could not show this to everyone here. Invite me with /invite',
    );
    expect(cards('Pharmacy')).toHaveLength(1);
    await bot.wait(600);
    expect(cards('#pharmacy')).toHaveLength(0);
    expect(bot.messengers.slack.answers).toHaveLength(1);
  });

  test('in the other channel bothers nobody', async () => {
    bot.messengers.teams.fails({ on: 'post', at: 'Pharmacy', error: refused });
    await ann.types('action add @bob Ring the LPC');
    expect([...bot.messengers.slack.answers, ...bot.messengers.teams.answers]).toEqual([]);
    expect(cards('#pharmacy')).toHaveLength(1);
  });

  test('whose answer fails too leaves the record as it is', async () => {
    bot.messengers.slack.fails({ on: 'post', at: '#pharmacy', error: refused });
    bot.messengers.slack.fails({ on: 'answer', error: busy() });
    await ann.types('action add @bob Ring the LPC');
    expect(await ann.reads('action list')).toContain('A1 Ring the LPC');
  });
});

test('where a platform is no longer connected, its messages wait for it', async () => {
  const { teams, ...others } = bot.jobContext.messengers;
  bot.jobContext.messengers = others;
  await ann.types('action add @bob Ring the LPC');
  expect(cards('#pharmacy')).toHaveLength(1);
  await bot.wait(30);
  bot.jobContext.messengers = { ...others, ...(teams && { teams }) };
  await bot.wait(60);
  expect(cards('Pharmacy')).toHaveLength(1);
});

test('a job for a message that is not there, or not due, does nothing', async () => {
  await ann.types('action add @bob Ring the LPC');
  const { id } = await stateOf('#pharmacy');
  const before = await stateOf('#pharmacy');
  await bot.run({ id });
  await bot.run({ id: '00000000-0000-7000-8000-000000000000' });
  expect(await stateOf('#pharmacy')).toEqual(before);
});
