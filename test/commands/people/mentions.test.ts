import { describe, expect, test } from 'vitest';
import { everythingKept } from '../../support/everything-kept.ts';
import type { Speaker } from '../../support/speaker.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../../support/test-bot.ts';

let bot: TestBot;
let ann: Speaker;
let bob: Speaker;
eachWithBot(async (fresh) => {
  bot = fresh;
  ({ ann, bob } = await foundNetwork(bot));
});

const forget = async (speaker: Speaker) =>
  speaker.presses(await speaker.types('me forget'), 'Yes, forget me');

/** Dev, who belongs to no network, comes to be called something else on their platform. */
async function devCalled(name: string): Promise<Speaker> {
  const dev = bot.slack('direct').as('dev');
  await dev.types('help');
  await bot.prisma.account.updateMany({ where: { userId: 'U0DEV' }, data: { name } });
  await bot.prisma.person.updateMany({ where: { name: 'Dev Patel' }, data: { name } });
  return dev;
}

/** Something in every kind of record, with these words in it. */
async function recordEverywhere(words: string): Promise<void> {
  await ann.types(`action add @bob Finish ${words} by 30 June 2027`);
  await ann.types(`decision record We adopt ${words} because ${words} is done`);
  await ann.types(`poll open "Agree ${words}?" "Yes, ${words}" | No closes Friday 5pm`);
  await ann.types(`meeting schedule "On ${words}" on Thursday at 2pm in Leeds`);
  await ann.types(`meeting agenda M1 add Talk on ${words}`);
  await ann.types('meeting start M1');
  await ann.types(`meeting note As ${words} said`);
  await ann.types('meeting end');
}

describe('forgetting someone', () => {
  test.each(['the needs assessment', '1, 2'])(
    'called “%s” changes nobody else’s words, kept answers and the audit included',
    async (name) => {
      await recordEverywhere(name);
      const keptBefore = await bot.prisma.$queryRaw`SELECT id, answer FROM requests ORDER BY id`;
      const before = await bot.prisma.$queryRaw`SELECT id, before, after FROM changes ORDER BY id`;
      const read = async () =>
        Promise.all(
          ['action show A1', 'decision show D1', 'poll show P1', 'meeting minutes M1'].map((line) =>
            ann.reads(line),
          ),
        );
      const shown = await read();
      await forget(await devCalled(name));
      expect(await read()).toEqual(shown);
      expect(shown.join()).toContain(name);
      expect(
        await bot.prisma
          .$queryRaw`SELECT id, before, after FROM changes WHERE record <> 'person' ORDER BY id`,
      ).toEqual(before);
      const kept = await bot.prisma.request.findMany({
        orderBy: { id: 'asc' },
        select: { id: true, answer: true },
      });
      expect(kept).toEqual(expect.arrayContaining(keptBefore as object[]));
    },
  );

  test('takes every mention of them, in every record, in the audit and in answers kept', async () => {
    await recordEverywhere('@dev');
    await ann.types('action edit A1');
    expect(await ann.reads('action show A1')).toContain('Finish Dev Patel');
    await forget(bot.teams('direct').as('dev')); // of whom nobody knows that they are the same
    expect(await ann.reads('action show A1')).toContain('Finish Dev Patel');
    await forget(bot.slack('direct').as('dev'));
    await bot.wait(5);
    expect(await ann.reads('action show A1')).toContain('Finish a former member');
    expect(await ann.reads('decision show D1')).toContain('We adopt a former member');
    expect(await ann.reads('poll show P1')).toContain('Yes, a former member');
    expect(await ann.reads('meeting minutes M1')).toContain('As a former member said');
    expect([...bot.shown('#pharmacy'), ...bot.shown('Pharmacy')].join('\n')).not.toMatch(/dev patel/i);
    const rows = await bot.prisma
      .$queryRaw`SELECT answer::text FROM requests UNION ALL SELECT before::text || after::text FROM changes`;
    expect(JSON.stringify(rows)).not.toMatch(/dev|Patel/i);
    expect(await everythingKept(bot)).not.toMatch(/dev(%20| )patel/i);
  });
});

test('what was answered about someone holds their name no more, once they are forgotten', async () => {
  const toBob = ['as clinician for 2 years', 'as specialist', 'as clinical chair'];
  await bot.slack('direct').as('bob').types('help');
  for (const seat of toBob) await ann.types(`member add @bob ${seat}`);
  await ann.types('member add @cat as clinical chair');
  await ann.types('action add @cat Ring @bob');
  await ann.types('action give A1 @bob');
  await ann.types('action done A1');
  await ann.types('poll open "Who leads?" @bob | @cat closes Friday 5pm');
  await ann.types('meeting schedule Board on Thursday at 2pm in Leeds');
  await ann.types('meeting agenda M1 add Talk led by @bob');
  await ann.types('meeting start M1');
  await ann.types('meeting apologies @bob');
  await ann.types('meeting end');
  await ann.types('review open "Antibiotics" until Friday');
  await ann.fills(await ann.types('member change @bob as clinician'), { note: 'As Bob asked' });
  await ann.types('member end @bob as specialist because @bob asked');
  await ann.types('undo');
  const kept = async () => JSON.stringify(await bot.prisma.request.findMany({ select: { answer: true } }));
  expect((await kept()).match(/Bob(%20| )Hill/g)?.length).toBeGreaterThan(8);
  await forget(bot.slack('direct').as('bob'));
  expect(await kept()).not.toMatch(/Bob(%20| )Hill|U0BOB/i);
});

describe('a mention', () => {
  test('stands as they were called then, though they are renamed', async () => {
    await ann.types('action add @bob Ring @dev about it');
    await bot.prisma.account.updateMany({ where: { userId: '29:dev' }, data: { name: 'Devi Rao' } });
    await bot.prisma.person.updateMany({ where: { name: 'Dev Patel' }, data: { name: 'Devi Rao' } });
    expect(await ann.reads('action show A1')).toContain('Ring Dev Patel about it');
  });

  test('goes with whoever they have become, of whichever account it was', async () => {
    await ann.types('action add @bob Ring @dev about it');
    const code = (await bot.teams('direct').as('dev').types('me link')).title.split(' ').at(-1);
    await bot.slack('direct').as('dev').types(`me link ${code}`);
    expect(await ann.reads('action show A1')).toContain('Ring Dev Patel about it');
    await forget(bot.slack('direct').as('dev'));
    expect(await ann.reads('action show A1')).toContain('Ring a former member about it');
  });

  test('stays with its account where two are no longer one’s', async () => {
    const [inTeams, inSlack] = [bot.teams('direct').as('dev'), bot.slack('direct').as('dev')];
    const code = (await inTeams.types('me link')).title.split(' ').at(-1);
    await inSlack.types(`me link ${code}`);
    await ann.types('action add @bob Ring @dev about it');
    await inSlack.types('me unlink');
    await forget(inTeams);
    expect(await ann.reads('action show A1')).toContain('Ring Dev Patel about it');
    await forget(inSlack);
    expect(await ann.reads('action show A1')).toContain('Ring a former member about it');
  });

  test('is still one after the text was changed in a form, or asked about', async () => {
    await ann.types('action add @bob Ring @dev about it');
    await ann.fills(await ann.types('action edit A1'), {
      text: 'Ring Dev Patel and the Dev Patel fund today',
    });
    const asked = await ann.types('decision record');
    expect(asked.kind).toBe('form');
    await forget(bot.slack('direct').as('dev'));
    expect(await ann.reads('action show A1')).toContain('Ring a former member and the Dev Patel fund today');
  });

  test('counts as a name is long, not as it is kept', async () => {
    const answer = await ann.reads(`meeting schedule "${'x'.repeat(110)} @dev" on Thursday at 2pm`);
    expect(answer).not.toContain('Please keep this under');
  });

  test('in an option is what is voted for by name', async () => {
    await ann.types('poll open "Who leads?" @dev | @cat closes Friday 5pm');
    expect(await bob.reads('vote P1 dev patel')).toContain('you voted for Dev Patel');
  });
});
