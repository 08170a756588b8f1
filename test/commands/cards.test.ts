import { expect, test } from 'vitest';
import { isTitled } from '../support/desk.ts';
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
const standing = (title: string) =>
  [bot.messengers.slack.shown('#pharmacy'), bot.messengers.teams.shown('Pharmacy')].map((cards) =>
    cards.filter(({ view }) => isTitled(readView(view), title)),
  );

test('many changes at once are one edit of each card, which then shows the last', async () => {
  await ann.types('action add @bob Ring the LPC');
  await bot.whileAsleep(async () => {
    for (let day = 10; day <= 20; day++) await bob.types(`action move A1 to ${day} June 2027`);
  });
  await bot.wait(5);
  for (const cards of standing('Action A1')) {
    expect(cards).toHaveLength(1);
    expect(cards[0]?.edits).toBe(1);
    expect(readView(cards[0]?.view ?? expect.fail())).toContain(', due Sunday 20 June 2027, open');
  }
});

test('one made and changed before it was posted is posted as it has become', async () => {
  await bot.whileAsleep(async () => {
    await ann.types('action add @bob Ring the LPC');
    await bob.types('action done A1');
  });
  await bot.settle();
  for (const cards of standing('Action A1')) {
    expect(cards.map(({ edits }) => edits)).toEqual([0]);
    expect(cards[0]?.view.buttons.map(({ label }) => label)).toContain('Reopen');
  }
});

test('one changed while it is being posted is edited after', async () => {
  const post = bot.messengers.slack.post.bind(bot.messengers.slack);
  bot.messengers.slack.post = async (...message) => {
    bot.messengers.slack.post = post;
    const posted = await post(...message);
    await bot.whileAsleep(() => bob.types('action done A1'));
    return posted;
  };
  await ann.types('action add @bob Ring the LPC');
  await bot.wait(5);
  for (const [card] of standing('Action A1')) expect(card?.view.buttons[0]?.label).toBe('Reopen');
});

test('one changed while it is being drawn is posted as it has become', async () => {
  await bot.whileAsleep(() => ann.types('action add @bob Ring the LPC'));
  const waiting = await bot.prisma.outboxMessage.findMany({ where: { kind: 'action.card' } });
  const { outbox } = bot.storage;
  const claim = outbox.claim.bind(outbox);
  outbox.claim = async (...message) => {
    outbox.claim = claim;
    await bot.whileAsleep(() => bob.types('action done A1'));
    return claim(...message);
  };
  for (const { id } of waiting) await bot.run({ id });
  for (const cards of standing('Action A1')) {
    expect(cards.map(({ view, edits }) => [view.buttons[0]?.label, edits])).toEqual([['Reopen', 0]]);
  }
});

test('a card is edited no sooner than a second after it was last sent', async () => {
  await ann.types('action add @bob Ring the LPC');
  const edits = () => standing('Action A1').map(([card]) => card?.edits);
  for (const done of [1, 2]) {
    await bot.whileAsleep(() => bob.types(`action move A1 to ${10 + done} June`));
    await bot.settle();
    expect(edits()).toEqual([done - 1, done - 1]);
    await bot.wait(1);
    expect(edits()).toEqual([done, done]);
  }
});

test('a channel joined later shows what is recorded from then on', async () => {
  await ann.types('action add @bob Ring the LPC');
  await ann.types('network invite');
  await bot.slack('#third').as('cat').types('network here CODE2XXX');
  await ann.types('action add @bob Write to the LPC');
  await ann.types('action done A1');
  expect(bot.shown('#third').map((card) => card.split('\n')[0])).toEqual([
    'Leeds Pharmacy LPN',
    'Write to the LPC',
  ]);
});

test('whoever types in a channel whose card stands elsewhere is told in words', async () => {
  await ann.types('action add @bob Ring the LPC');
  const answer = await bob.types('action done A1');
  expect(answer).toMatchObject({ title: 'A1 is done: Ring the LPC' });
  expect(answer).not.toHaveProperty('key');
});

test('showing a record answers the caller only, and moves no card', async () => {
  await ann.types('action add @bob Ring the LPC');
  const before = [bot.shown('#pharmacy'), bot.shown('Pharmacy')];
  const answer = await bob.types('action show A1');
  expect(answer).not.toHaveProperty('key');
  expect([bot.shown('#pharmacy'), bot.shown('Pharmacy')]).toEqual(before);
});
