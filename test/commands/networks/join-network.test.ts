import { describe, expect, test } from 'vitest';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((fresh) => {
  bot = fresh;
});

describe('a code joins another channel', () => {
  test('to the network it came from, on the other platform', async () => {
    await foundNetwork(bot);
    expect(bot.shown('#pharmacy')[0]).toBe(bot.shown('Pharmacy')[0]);
    expect(bot.shown('Pharmacy')[0]).toContain(
      'Leeds Pharmacy LPN\nLPN, 1 channel in Slack and 1 in Microsoft Teams',
    );
  });

  test('once, however its letters are written', async () => {
    const { ann } = await foundNetwork(bot);
    expect(await ann.reads('network invite')).toBe(
      [
        'Your code is CODE2XXX',
        'In the other channel, in Slack or in Teams, type: network here CODE2XXX',
        'It works once, until 11am, and joins that channel to Leeds Pharmacy LPN.',
      ].join('\n'),
    );
    const [third, fourth] = ['#third', '#fourth'].map((channel) => bot.slack(channel).as('cat'));
    await third?.types('network here code2 xxx');
    expect(bot.shown('#third').at(-1)).toContain('2 channels in Slack and 1 in Microsoft Teams');
    expect(await fourth?.reads('network here CODE2XXX')).toContain('has been used or has run out');
  });

  test('in Teams from the card’s button, whose dialog only the presser sees; not where it is typed for all to read', async () => {
    await foundNetwork(bot, { bob: 'manager' });
    const bob = bot.teams('Pharmacy').as('bob');
    const shown = await bob.presses(bot.card('Pharmacy', 'Leeds Pharmacy LPN'), 'Invite a channel');
    expect(readView(shown)).toContain('Your code is');
    expect(await bob.reads('network invite')).toContain('it is for you alone');
  });

  test('for an hour', async () => {
    const { ann } = await foundNetwork(bot);
    await ann.types('network invite');
    await bot.wait(3601);
    const form = await bot.slack('#third').as('cat').reads('network here CODE2XXX');
    expect(form).toContain('has been used or has run out. Ask for a new one with network invite.');
    await ann.types('network invite');
    await bot.wait(3590);
    await bot.slack('#third').as('cat').types('network here CODE3XXX');
    expect(bot.shown('#third')).toHaveLength(1);
  });

  test('and shows in it what is under way', async () => {
    const { ann } = await foundNetwork(bot);
    await ann.types('poll open "Where shall we meet?" Leeds | York closes 10 June 2027 at 5pm');
    await ann.types('poll open "When?" Morning | Evening closes 10 June 2027 at 5pm');
    await ann.types('poll close P2');
    await ann.types('review open "Antibiotic prescribing" due 11 June 2027');
    await ann.types('plan create 2027/28');
    await ann.types('network invite');
    await bot.slack('#third').as('ann').types('network here CODE2XXX');
    const titles = bot.shown('#third').map((card) => card.split('\n').slice(0, 2).join());
    for (const each of ['P1', 'R1', '2027/28']) expect(titles.join()).toContain(each);
    expect(titles.join()).not.toContain('P2');
    await ann.types('vote P1 Leeds');
    await bot.wait(2);
    expect(bot.shown('#third').join()).toContain('Voted: 1 of 2');
  });

  test('used at the same moment by two, for one of them', async () => {
    const { ann } = await foundNetwork(bot);
    await ann.types('network invite');
    const answers = await Promise.all(
      ['#third', '#fourth'].map((channel) => bot.slack(channel).as('cat').reads('network here CODE2XXX')),
    );
    expect(answers.filter((answer) => answer.includes('has been used'))).toHaveLength(1);
  });

  test('a wrong one joins nothing, and in a form is said at its field', async () => {
    const cat = bot.slack('#third').as('cat');
    const form = await cat.fills(await cat.types('network here'), { code: 'NONESUCH' });
    expect(readView(form)).toContain('Code*: NONESUCH (!) That code is not known');
    expect(await cat.reads('network show')).toContain('This channel does not belong to a network yet.');
  });

  test('is kept nowhere but as its digest', async () => {
    await foundNetwork(bot);
    const rows = [...(await bot.prisma.invitation.findMany()), ...(await bot.prisma.change.findMany())];
    expect(JSON.stringify(rows)).not.toContain('CODE1');
  });
});

test('a channel belongs to one network', async () => {
  const { ann } = await foundNetwork(bot);
  expect(await ann.reads('network create Other')).toContain('already belongs to Leeds Pharmacy LPN');
  const dental = bot.slack('#dental').as('ann');
  await dental.types('network create "Leeds Dental LPN"');
  await dental.types('network invite');
  expect(await ann.reads('network here CODE2XXX')).toContain('already belongs to Leeds Pharmacy LPN');
  await bot.slack('#third').as('ann').types('network here CODE2XXX');
  expect(bot.shown('#third').at(-1)).toContain('Leeds Dental LPN\nLPN, 2 channels in Slack');
});

test('a code used in a channel of its own network makes a member of whoever uses it', async () => {
  const { ann } = await foundNetwork(bot);
  await ann.types('network invite');
  const cat = bot.slack('#pharmacy').as('cat');
  expect(await cat.reads('action list')).toContain('You are not a member of Leeds Pharmacy LPN');
  await cat.types('network here CODE2XXX');
  expect(await cat.reads('action list')).toContain('Open actions in Leeds Pharmacy LPN');
  expect(bot.shown('#pharmacy').at(-1)).toContain('1 channel in Slack and 1 in Microsoft Teams');
});

test('in a channel without a network, a command says how to get one', async () => {
  const answer = await bot.slack('#new').as('ann').types('action list');
  expect(readView(answer)).toContain('Start one with network create "Its name", or join it to one');
  expect(await bot.slack('#new').as('ann').presses(answer, 'Create a network')).toMatchObject({
    kind: 'form',
  });
});

describe('in a direct conversation', () => {
  test('one without a network is told how to come by one', async () => {
    expect(await bot.slack('direct').as('cat').reads('action list')).toContain(
      'You do not belong to a network yet.',
    );
  });

  test('one with a single network is understood to mean it', async () => {
    const { bob } = await foundNetwork(bot);
    await bob.types('action add me Ring the LPC');
    expect(await bot.teams('direct').as('bob').reads('action list mine')).toContain('A1 Ring the LPC');
  });

  test('one with several is asked which, and the choice is kept until it is changed', async () => {
    await foundNetwork(bot);
    await bot.slack('#dental').as('ann').types('network create "Leeds Dental LPN"');
    const ann = bot.slack('direct').as('ann');
    const answer = await ann.types('action list');
    expect(readView(answer)).toContain('Which network is this about?');
    expect(readView(answer)).toContain('[Leeds Dental LPN] [Leeds Pharmacy LPN]');
    await ann.presses(answer, 'Leeds Dental LPN');
    await ann.types('action add me Ring the LPC');
    expect(bot.shown('#dental').at(-1)).toContain('Action A1');
    expect(bot.direct('slack', 'ann').at(-1)?.view.title).toBe('Ring the LPC');
    await ann.presses(await ann.types('network choose'), 'Leeds Pharmacy LPN');
    expect(await ann.reads('action list')).toContain('Open actions in Leeds Pharmacy LPN');
  });

  test('a network one does not belong to cannot be chosen', async () => {
    await foundNetwork(bot);
    const [network] = await bot.prisma.network.findMany();
    const cat = bot.slack('direct').as('cat');
    for (const id of [network?.id, 'nonsense']) {
      const answer = await cat.sends({ command: 'network.choose', args: { network: id } });
      expect(readView(answer)).toContain('You do not belong to');
    }
  });

  test('one of whom a network made a member may speak of it, one who only owns an action in it may not', async () => {
    const { ann } = await foundNetwork(bot);
    await ann.types('action add @dev Ring the LPC');
    await ann.types('member add @cat');
    await bot.slack('#pharmacy').as('cat').types('decision record We wait');
    expect(await bot.slack('direct').as('cat').reads('decision list')).toContain('D1 We wait');
    expect(await bot.slack('direct').as('dev').reads('decision list')).toContain(
      'You do not belong to a network yet.',
    );
  });
});
