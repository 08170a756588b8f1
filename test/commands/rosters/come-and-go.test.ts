import { beforeEach, describe, expect, test } from 'vitest';
import { databases } from '../../support/database.ts';
import { hears, there } from '../../support/in-the-channel.ts';
import { readView } from '../../support/read-view.ts';
import { profileOf } from '../../support/speaker.ts';
import { eachWithBot, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;

const ann = () => bot.slack('#pharmacy').as('ann');
const here = () => bot.messengers.slack.inChannel('#pharmacy');
const members = async (): Promise<string[]> => {
  const rows = await bot.prisma.member.findMany({
    where: { status: 'active', OR: [{ until: null }, { until: { gte: bot.now() } }] },
    include: { person: true },
    orderBy: { person: { name: 'asc' } },
  });
  return rows.map(({ person }) => person.name);
};
const minutes = (count: number) => new Date(bot.now().getTime() + count * 60_000);
const channel = { platform: 'slack', tenant: 'T0001', address: '#pharmacy', teamId: null } as const;

/** Someone comes to the channel, or leaves it, and their platform tells so. */
async function comes(handle: string, at = bot.now()): Promise<void> {
  here().push(there('slack', handle));
  await tells(handle, true, at);
}
async function goes(handle: string, at = bot.now()): Promise<void> {
  const { userId } = profileOf('slack', handle);
  here().splice(
    here().findIndex((each) => each.userId === userId),
    1,
  );
  await tells(handle, false, at);
}
const tells = (handle: string, isHere: boolean, at: Date) =>
  hears(bot, { ...channel, moves: [{ userId: profileOf('slack', handle).userId, isHere }], at });

describe.each(databases())('on %s', (_, open) => {
  eachWithBot(
    (each) => {
      bot = each;
    },
    { open },
  );

  describe('in a channel in which everyone belongs', () => {
    beforeEach(async () => {
      here().push(there('slack', 'ann'), there('slack', 'bob'));
      await ann().types('network create "Leeds Pharmacy LPN" --belongs everyone');
      await bot.wait(60);
    });

    test.each([
      ['in years', new Date('2099-01-01T00:00:00Z')],
      ['at no time that there is', new Date(Number.NaN)],
    ])('what is told to happen %s happens now, and keeps nobody out who comes back', async (_, at) => {
      await goes('bob', at);
      expect(await members()).toEqual(['Ann Ward']);
      await bot.wait(60);
      await comes('bob');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill']);
    });

    test('whoever joins it becomes a member, and whoever leaves it ends to be one', async () => {
      await comes('cat');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill', 'Cat Jones']);
      await goes('bob');
      expect(await members()).toEqual(['Ann Ward', 'Cat Jones']);
      await bot.wait(60);
      await comes('bob');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill', 'Cat Jones']);
      for (const handle of ['bob', 'cat']) expect(bot.direct('slack', handle)).toEqual([]);
    });

    test('what is told twice, late or out of order comes to the same', async () => {
      const [came, went] = [bot.now(), minutes(1)];
      await goes('bob', went);
      await tells('bob', false, went);
      await tells('bob', true, came);
      await tells('bob', false, went);
      expect(await members()).toEqual(['Ann Ward']);
    });

    test('whoever has a role keeps it, and the manager is shown them', async () => {
      await ann().types('member add @bob as clinician');
      await goes('bob');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill']);
      const [asked] = bot.direct('slack', 'ann');
      expect(asked && readView(asked.view)).toContain('They have left the channel, and keep their roles');
      expect(asked && readView(asked.view)).toContain('Bob Hill');
    });

    test('whom a manager has ended is not brought back, but shown', async () => {
      await ann().types('member end @bob on 31 May 2027 because he has moved');
      await ann().types('network belongs everyone');
      await bot.wait(60);
      expect(await members()).toEqual(['Ann Ward']);
      await goes('bob');
      await bot.wait(60);
      await comes('bob');
      expect(await members()).toEqual(['Ann Ward']);
      expect(
        bot
          .direct('slack', 'ann')
          .map(({ view }) => readView(view))
          .join('\n'),
      ).toContain('In the channel, though their membership was ended or declined');
    });

    test('whoever left unheard is found when it is read once more', async () => {
      here().splice(1, 1);
      await bot.wait(60);
      await ann().types('network belongs everyone');
      expect(await members()).toEqual(['Ann Ward']);
    });

    test('no more once only those who are added belong, which says whom it ends before it does', async () => {
      const asked = await ann().types('network belongs added');
      expect(readView(asked)).toContain('It ends nobody’s membership');
      await comes('cat');
      expect(await members()).toContain('Cat Jones');
      await ann().presses(asked, 'Yes, only those who are added');
      await comes('dev');
      await goes('bob');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill', 'Cat Jones']);
      expect(readView(bot.card('#pharmacy', 'Leeds'))).not.toContain('Who belongs:');
    });

    test('it goes with the channel, and nothing happens in a network that was closed', async () => {
      await ann().types('network channel remove');
      await goes('bob');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill']);
    });
  });

  describe('the setting is changed later', () => {
    beforeEach(async () => {
      here().push(there('slack', 'ann'), there('slack', 'bob'), there('slack', 'cat', true));
      await ann().types('network create "Leeds Pharmacy LPN"');
    });

    test('shows whom it would add, and does nothing before it is told to', async () => {
      const answer = await ann().types('network belongs everyone');
      expect(readView(answer)).toContain('Nothing is done before you say so');
      expect(await members()).toEqual(['Ann Ward']);
      await bot.wait(5);
      const [shown] = bot.direct('slack', 'ann');
      if (!shown) throw new Error('nothing was shown');
      expect(readView(shown.view)).toContain('It adds 1 person: Bob Hill.');
      expect(readView(shown.view)).toContain(
        'Guests are yours to decide about, and are not added: Cat Jones.',
      );
      await bot.slack('direct').as('ann').presses(shown.view, 'Yes, everyone belongs');
      expect(await members()).toEqual(['Ann Ward', 'Bob Hill']);
      await comes('dev');
      expect(await members()).toContain('Dev Patel');
    });

    test('or leaves it as it is', async () => {
      await ann().types('network belongs everyone');
      await bot.wait(5);
      const [shown] = bot.direct('slack', 'ann');
      if (!shown) throw new Error('nothing was shown');
      await bot.slack('direct').as('ann').presses(shown.view, 'Leave it as it is');
      await comes('dev');
      expect(await members()).toEqual(['Ann Ward']);
      expect(await bot.prisma.rosterPerson.count()).toBe(0);
    });

    test('only by those who manage the network', async () => {
      await ann().types('member add @bob');
      const refused = await bot.slack('#pharmacy').as('bob').reads('network belongs everyone');
      expect(refused).toMatch(/manage/);
      expect(await bot.prisma.roster.count()).toBe(0);
    });
  });
});
