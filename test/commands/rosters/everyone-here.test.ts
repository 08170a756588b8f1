import { describe, expect, test } from 'vitest';
import { SendError } from '../../../commands/messenger.ts';
import { crowdThere, there } from '../../support/in-the-channel.ts';
import { readView } from '../../support/read-view.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
eachWithBot((each) => {
  bot = each;
});

const ann = () => bot.slack('#pharmacy').as('ann');
const membersOf = async () => {
  const members = await bot.prisma.member.findMany({
    where: { status: 'active' },
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  });
  return members.map(({ person }) => person.name);
};
const fillSlack = (...handles: string[]) =>
  bot.messengers.slack.inChannel('#pharmacy').push(...handles.map((each) => there('slack', each)));

describe('a network in which everyone in the channel belongs', () => {
  test('is made by one form, with its chair, its manager and its patient representative', async () => {
    fillSlack('ann', 'bob', 'cat', 'dev', 'denise');
    const form = await ann().types('network create');
    if (form.kind !== 'form') throw new Error('no form');
    expect(form.fields.map(({ label }) => label)).toEqual([
      'Name',
      'Kind',
      'Profession',
      'Who belongs',
      'Clinical chair',
      'Manager',
      'Patient representative',
    ]);
    await ann().fills(form, {
      name: 'Leeds Pharmacy LPN',
      belongs: 'everyone',
      chair: 'U0BOB',
      manager: 'U0CAT',
      patient: 'U0DENISE',
    });
    expect(await membersOf()).toEqual([
      'Ann Ward',
      'Bob Hill',
      'Cat Jones',
      'Denise Barraclough',
      'Dev Patel',
    ]);
    expect(readView(bot.card('#pharmacy', 'Leeds Pharmacy LPN'))).toContain(
      'Who belongs: Everyone in one channel, and those who are added',
    );
    const listed = await ann().reads('member list');
    expect(listed).toMatch(/Bob Hill.*clinical chair/);
    expect(listed).toMatch(/Denise Barraclough.*patient representative/);
    expect(listed).toMatch(/Cat Jones.*manager/);
  });

  test('sends nobody a message, reads five hundred people in pages, and shows how far it is', async () => {
    bot.messengers.slack.inChannel('#pharmacy').push(there('slack', 'ann'), ...crowdThere(499));
    bot.messengers.slack.fails({
      on: 'people',
      error: new SendError('busy', 'Slack asks us to wait', { retryAfter: 30 }),
    });
    await ann().types('network create "Leeds Pharmacy LPN" --belongs everyone');
    expect(await membersOf()).toEqual(['Ann Ward']);
    await bot.wait(60);
    expect(await membersOf()).toHaveLength(500);
    const messages = await bot.prisma.outboxMessage.findMany();
    expect(messages.filter(({ personId }) => personId !== null)).toEqual([]);
    expect(readView(bot.card('#pharmacy', 'Leeds Pharmacy LPN'))).not.toContain('People of the channel read');
  });

  test('is read on from the page at which a worker was killed', async () => {
    bot.messengers.slack.inChannel('#pharmacy').push(there('slack', 'ann'), ...crowdThere(150));
    bot.messengers.slack.fails({ on: 'people', error: new SendError('busy', 'later', { retryAfter: 1 }) });
    await bot.whileAsleep(() => ann().types('network create "Leeds Pharmacy LPN" --belongs everyone'));
    const { id, version } = await bot.prisma.roster.findFirstOrThrow();
    // A worker that took it on is gone: the page is another's once its time is over.
    await bot.prisma.roster.update({
      where: { id },
      data: { version: version + 1, dueAt: new Date(bot.now().getTime() + 60_000) },
    });
    await bot.settle();
    expect(await membersOf()).toHaveLength(1);
    await bot.wait(120);
    expect(await membersOf()).toHaveLength(151);
  });

  test('leaves guests to the manager, who is shown them with a button each', async () => {
    fillSlack('ann', 'bob');
    bot.messengers.slack.inChannel('#pharmacy').push(there('slack', 'cat', true));
    await ann().types('network create "Leeds Pharmacy LPN" --belongs everyone');
    expect(await membersOf()).toEqual(['Ann Ward', 'Bob Hill']);
    const [asked] = bot.direct('slack', 'ann');
    if (!asked) throw new Error('the manager was not asked');
    expect(readView(asked.view)).toContain('Guests in the channel, who are no members');
    await bot.slack('direct').as('ann').presses(asked.view, 'Add', 'Cat Jones');
    expect(await membersOf()).toContain('Cat Jones');
    expect(readView(bot.direct('slack', 'ann')[0]?.view ?? asked.view)).toContain(
      'Nobody in the channels of Leeds Pharmacy LPN waits for you to decide',
    );
    expect(bot.direct('slack', 'cat')).toEqual([]);
    expect(bot.direct('slack', 'bob')).toEqual([]);
  });
});

describe('another channel joins with its people', () => {
  test('by a code that comes with a link to where it is to be used, and a form that asks who belongs', async () => {
    fillSlack('ann', 'bob');
    bot.messengers.teams.inChannel('Pharmacy').push(there('teams', 'dev'), there('teams', 'denise'));
    await ann().types('network create "Leeds Pharmacy LPN" --belongs everyone');
    const teams = bot.teams('Pharmacy').as('dev');
    const opensAt = 'https://teams.microsoft.com/l/app/app-id';
    await teams.types('help');
    await bot.prisma.conversation.updateMany({
      where: { platform: 'teams' },
      data: { reference: { service: 'teams', opensAt } },
    });
    const invitation = await ann().types('network invite');
    expect(readView(invitation)).toContain('Open Convenor in Microsoft Teams');
    expect(JSON.stringify(invitation)).toContain(opensAt);
    const [, code = ''] = /Your code is (\w+)/.exec(readView(invitation)) ?? [];
    const form = await teams.types('network here');
    if (form.kind !== 'form') throw new Error('no form');
    await teams.fills(form, { code, belongs: 'everyone' });
    await bot.wait(60);
    expect(await membersOf()).toEqual(['Ann Ward', 'Bob Hill', 'Denise Barraclough', 'Dev Patel']);
    expect(readView(bot.card('Pharmacy', 'Leeds'))).toContain(
      'Everyone in 2 channels, and those who are added',
    );
  });
});
