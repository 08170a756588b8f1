import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands, fromMessages, shortcuts } from '../../commands/index.ts';
import type { View } from '../../commands/view.ts';
import type { Database } from '../../storage/database/open-database.ts';
import { testDatabase } from '../support/database.ts';
import { allMeasured } from '../support/measured.ts';
import { readView } from '../support/read-view.ts';
import type { Speaker } from '../support/speaker.ts';
import { foundNetwork, type TestBot, testBot } from '../support/test-bot.ts';
import { linkBy } from './people/linking.ts';

const source = 'https://lpn-assembly.slack.com/archives/C07PHARMACY/p1813932000123000';
const opening = commands.filter(({ opensForm }) => opensForm);

describe.each([
  ['slack', '#pharmacy'],
  ['teams', 'Pharmacy'],
] as const)('in %s', (platform, channel) => {
  let database: Database;
  let bot: TestBot;
  let ann: Speaker;

  beforeAll(async () => {
    database = await testDatabase();
    bot = await testBot({ database });
    await foundNetwork(bot, { bob: 'clinician', cat: 'manager' });
    await linkBy(bot.slack('direct').as('ann'), bot.teams('direct').as('ann'));
    ann = bot[platform](channel).as('ann');
    const cat = bot.slack('#pharmacy').as('cat');
    await cat.types('member add @ann as clinical chair');
    await cat.types('member add @ann as manager');
    for (const { prepare } of await allMeasured()) await prepare?.(bot);
  });
  afterAll(() => database.close());

  const isForm = (view: View, command: string): void => {
    if (view.kind !== 'form') expect.fail(`no form, but: ${readView(view)}`);
    const { form } = commands.find(({ name }) => name === command) ?? expect.fail();
    expect(view.title).toBe(form.title);
    expect(view.submit).toMatchObject({ command, label: form.submit });
    expect(view.fields).not.toEqual([]);
    expect(bot.faults).toEqual([]);
  };

  test.each(opening.map(({ name }) => name))('%s has its form', async (name) => {
    isForm(await ann.opensForm({ command: name, args: {} }), name);
  });

  test.each(shortcuts)('the shortcut $label opens the form of $command', async ({ command, args }) => {
    isForm(await ann.opensForm({ command, args }), command);
  });

  test.each(fromMessages)('$label opens the form of $command with the words of a message', async (how) => {
    const form = await ann.opensForm({ command: how.command, args: { [how.words]: 'Ring the LPC', source } });
    isForm(form, how.command);
    expect(readView(form)).toContain('Ring the LPC');
  });

  test.each(commands.flatMap(({ name, examples }) => examples.map((example) => [example, name])))(
    '“%s” is understood as %s',
    async (typed, name) => {
      await bot.whileAsleep(() => ann.types(typed));
      expect(bot.logged.at(-1)).toMatchObject({ facts: { command: name } });
      expect(bot.faults).toEqual([]);
    },
  );
});

test('each shortcut and each entry in the menu of a message is of a command that is typed and has a form', () => {
  for (const { command } of [...shortcuts, ...fromMessages])
    expect(opening.map(({ name }) => name)).toContain(command);
});
