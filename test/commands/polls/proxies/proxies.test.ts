import { beforeEach, describe, expect, test } from 'vitest';
import { catAsMember } from '../../../support/cat.ts';
import { readView } from '../../../support/read-view.ts';
import type { Speaker } from '../../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
let cat: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
  cat = await catAsMember(bot, ann, 'slack');
});

const opens = (more = '') =>
  ann.types(`poll open "Where shall we meet?" Leeds | York closes 30 June 2027 at 5pm${more}`);
const told = (platform: 'slack' | 'teams', who: string) =>
  bot
    .direct(platform, who)
    .map(({ view }) => readView(view))
    .join('\n');
/** What is for Bob alone is told in a chat of his own. */
const bobAlone = () => bot.teams('direct').as('bob');
const card = () => readView(bot.card('#pharmacy', 'P1'));

describe('a proxy', () => {
  test('is told to both, and shown to both', async () => {
    expect(await cat.reads('poll proxy bob')).toContain('Bob Hill votes for you in Leeds Pharmacy LPN');
    await bot.moveTo('2027-06-02 10:00');
    expect(told('teams', 'bob')).toContain('Cat Jones has named you as their proxy');
    expect(await cat.reads('poll proxy list')).toContain('Bob Hill votes for you.');
    expect(await bobAlone().reads('poll proxy list')).toContain('You vote for Cat Jones.');
  });

  test('holds for polls that open after it, and not for those that are open', async () => {
    await opens();
    await cat.types('poll proxy bob');
    expect(card()).not.toContain('By proxy');
    expect(await bob.reads('vote P1 York as proxy for cat')).toContain('You do not vote for Cat Jones in P1');
  });

  test('is for somebody else who may vote', async () => {
    expect(await cat.reads('poll proxy cat')).toContain('You vote for yourself anyway.');
    expect(await cat.reads('poll proxy @dev')).toContain('may not vote in Leeds Pharmacy LPN');
  });

  test('is given to one person for no more others than the network says', async () => {
    await ann.types('network change --most-proxies 1');
    await cat.types('poll proxy bob');
    expect(await ann.reads('poll proxy bob')).toContain('Bob Hill votes for one other already');
    await ann.types('network change --most-proxies 0');
    expect(await ann.reads('poll proxy cat')).toContain('In Leeds Pharmacy LPN nobody votes for another.');
  });

  test('takes the place of the one before', async () => {
    await cat.types('poll proxy bob');
    await cat.types('poll proxy ann');
    expect(await bobAlone().reads('poll proxy list')).toContain('You vote for nobody else.');
    expect(await cat.reads('poll proxy list')).toContain('Ann Ward votes for you.');
  });

  test('can be taken back, after which polls ask nobody else', async () => {
    await cat.types('poll proxy bob');
    expect(await cat.reads('undo')).toContain('Proxy');
    await opens();
    expect(card()).not.toContain('By proxy');
  });

  test('is declined by whoever was named', async () => {
    await cat.types('poll proxy bob');
    expect(await bob.reads('poll proxy end cat')).toContain('You vote for Cat Jones no more');
    expect(await cat.reads('poll proxy list')).toContain('You have named no proxy.');
    await bot.moveTo('2027-06-02 10:00');
    expect(told('slack', 'cat')).toContain('Bob Hill votes for you no more');
  });
});

describe('a vote that is held by proxy', () => {
  beforeEach(() => cat.types('poll proxy bob'));

  test('is given besides one’s own, each by itself, and said so on the card', async () => {
    await opens();
    expect(card()).toContain('By proxy: One vote is held by a proxy');
    expect(await bob.reads('vote P1 Leeds')).toContain('You vote for Cat Jones too, each by itself');
    expect(await bob.reads('vote P1 York as proxy for cat')).toContain('For Cat Jones: you voted for York.');
    expect(card()).toContain('1. Leeds: 1 vote (Bob Hill)');
    expect(card()).toContain('2. York: 1 vote (Cat Jones by proxy)');
  });

  test('has a button of its own, in the list of proxies and where votes wait', async () => {
    await opens();
    const listed = await bobAlone().types('poll proxy list');
    const form = await bobAlone().presses(listed, 'Vote for Cat Jones', 'P1');
    expect(readView(form)).toContain('You vote for Cat Jones, as their proxy.');
    await bobAlone().fills(form, { choices: '2' });
    expect(card()).toContain('Cat Jones by proxy');
    expect(await bob.reads('poll mine')).not.toContain('Votes of others that you hold');
  });

  test('is its owner’s as long as it is not given, who ends the proxy by it', async () => {
    await opens();
    await cat.types('vote P1 Leeds');
    expect(await bob.reads('vote P1 York as proxy for cat')).toContain('You do not vote for Cat Jones in P1');
    expect(card()).toContain('1. Leeds: 1 vote (Cat Jones)');
  });

  test('stands once the proxy has given it', async () => {
    await opens();
    await bob.types('vote P1 York as proxy for cat');
    expect(await cat.reads('vote P1 Leeds')).toContain('Bob Hill, your proxy, has voted for you in P1');
    await cat.types('poll proxy end');
    expect(card()).toContain('Cat Jones by proxy');
    expect(await bob.reads('vote P1 Leeds as proxy for cat')).toContain(
      'For Cat Jones: you voted for Leeds.',
    );
  });

  test('is its owner’s again once the proxy has ended', async () => {
    await opens();
    await cat.types('poll proxy end');
    expect(await bob.reads('vote P1 York as proxy for cat')).toContain('You do not vote for Cat Jones');
    expect(await cat.reads('vote P1 Leeds')).toContain('you voted for Leeds');
  });

  test('reminds whoever holds it, though they have given their own', async () => {
    await opens();
    await bob.types('vote P1 Leeds');
    await bot.moveTo('2027-06-29 10:00');
    expect(told('teams', 'bob')).toContain('P1 waits for the vote of Cat Jones, whose proxy you are');
  });

  test('is not held by whoever may not vote for their interest, nor by whoever has left', async () => {
    await opens();
    await ann.types('member end bob because he has moved');
    await bot.moveTo('2027-06-03 10:00');
    expect(await bob.reads('vote P1 York as proxy for cat')).not.toContain('you voted');
  });

  test('is not split off where each body has one vote', async () => {
    await ann.types('member add bob as representative at "Abingdon Federation"');
    await ann.types('member add cat as representative at "Oxford Health"');
    const form = await opens(' electorate one per organisation');
    await ann.fills(form, {});
    expect(card()).not.toContain('By proxy');
  });
});

describe('in a secret poll', () => {
  test('nobody is told how somebody voted, for whomever', async () => {
    await cat.types('poll proxy bob');
    await opens(' secret');
    const answer = await bot.teams('direct').as('bob').reads('vote P1 York as proxy for cat');
    expect(answer).toContain('For Cat Jones: the vote is in.');
    expect(answer).not.toContain('you voted');
    expect(card()).not.toMatch(/York: 1|by proxy/);
    expect(await bot.prisma.ballot.count()).toBe(0);
  });

  test('the votes of one hand count as one among those that are few', async () => {
    await ann.types('network change --fewest-ballots 3');
    await cat.types('poll proxy bob');
    await opens(' secret');
    const direct = bot.teams('direct').as('bob');
    await direct.types('vote P1 York');
    await direct.types('vote P1 York as proxy for cat');
    await bot.slack('direct').as('ann').types('vote P1 Leeds');
    await bot.moveTo('2027-07-01 10:00');
    expect(card()).toContain('Fewer than three voted');
  });

  test('the card does not change when somebody votes themselves', async () => {
    await cat.types('poll proxy bob');
    await opens(' secret');
    await bot.slack('direct').as('cat').types('vote P1 York');
    expect(card()).toContain('By proxy: One vote is held by a proxy');
  });
});
