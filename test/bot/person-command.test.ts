import { describe, expect, test } from 'vitest';
import { runConvenor } from '../support/run-convenor.ts';
import { eachWithBot, foundNetwork, type TestBot } from '../support/test-bot.ts';

let bot: TestBot;
eachWithBot(async (fresh) => {
  bot = fresh;
  await foundNetwork(bot);
  await bot.prisma.account.updateMany({ where: { userId: 'U0ANN' }, data: { email: 'ann@nhs.net' } });
});

const convenor = (...args: string[]) => runConvenor(args, { operator: (_, work) => work(bot.operator) });

const annId = async () => (await bot.prisma.person.findFirstOrThrow({ where: { name: 'Ann Ward' } })).id;

describe('convenor person', () => {
  test('show finds someone by name, address or id', async () => {
    const id = await annId();
    const { out } = await convenor('person', 'show', 'ann ward');
    expect(out).toBe(`Ann Ward (${id})\n  Ann Ward in Slack, ann@nhs.net\n  Leeds Pharmacy LPN: manager\n`);
    expect((await convenor('person', 'show', 'ANN@nhs.net')).out).toBe(out);
    expect((await convenor('person', 'show', id)).out).toBe(out);
    expect(JSON.parse((await convenor('person', 'show', id, '--json')).out)).toMatchObject([{ id }]);
  });

  test('says so when there is nobody, or more than one', async () => {
    expect(await convenor('person', 'show', 'Nobody')).toMatchObject({
      exitCode: 1,
      err: 'Nobody goes by Nobody.\nGive their id, their email address or their whole name.\n',
    });
    await bot.teams('Pharmacy').as('ann').types('help');
    const { exitCode, err } = await convenor('person', 'erase', 'Ann Ward', '--yes');
    expect(exitCode).toBe(1);
    expect(err).toContain('More than one person goes by Ann Ward.');
    expect(err).toContain(await annId());
  });

  test('export prints all that is held, as JSON', async () => {
    await bot.slack('#pharmacy').as('ann').types('action add me Book the room');
    const held = JSON.parse((await convenor('person', 'export', 'ann@nhs.net')).out);
    expect(held).toMatchObject({
      people: [{ name: 'Ann Ward' }],
      accounts: [{ user_id: 'U0ANN', email: 'ann@nhs.net' }],
      actions: [{ text: 'Book the room' }],
      seats: [{ role: 'manager' }],
    });
  });

  test('erase only says whom it would erase, until it is told --yes', async () => {
    const id = await annId();
    await bot.slack('#pharmacy').as('ann').types('member add @cat as manager');
    const { out } = await convenor('person', 'erase', 'ann@nhs.net');
    expect(out).toContain(`Nothing was erased. To do so: convenor person erase ${id} --yes`);
    expect((await convenor('person', 'erase', id, '--yes')).out).toContain('Erased.');
    expect((await convenor('person', 'show', 'Ann Ward')).exitCode).toBe(1);
    expect(await bot.prisma.change.findMany({ where: { command: 'person.erase' } })).toMatchObject([
      { record: 'person', recordId: id, requestId: expect.stringMatching(/^command-line:/) },
    ]);
  });
});
