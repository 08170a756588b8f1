import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { Invocation } from '../../../../commands/invocation.ts';
import { type Form, type Message, message } from '../../../../commands/view.ts';
import { startTeamsBot } from '../../../support/teams-bot.ts';
import { startSlack } from '../../slack/start-slack.ts';
import { isWithoutBrowser, launchBrowser, openPage } from './open-page.ts';

const places = ['Leeds', 'York, central', '[Hull](https://hull.example)'];
const form: Form = {
  kind: 'form',
  title: 'Vote on P1',
  submit: { label: 'Vote', command: 'poll.vote', args: {} },
  fields: [
    {
      ...{ name: 'which', label: 'Where', input: 'choices', required: true },
      choices: places.map((label) => ({ value: label, label })),
    },
    { name: 'who', label: 'With whom', input: 'people', required: false },
  ],
};
const turnout: Message = message('P1', [{ type: 'progress', label: 'Voted', done: 3, of: 5 }]);
const card: Message = { ...message('P1'), key: 'poll/1' };

const answer = async ({ asked }: Invocation) =>
  'command' in asked ? card : asked.text.startsWith('vote') ? form : turnout;

/** Finds its way by keyboard and by what things are called alone. */
const fillIn = async (page: Page, dialog: Locator) => {
  const where = dialog.getByRole('group', { name: /^Where/ });
  await where.getByRole('checkbox', { name: places[0] ?? '' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  const whom = dialog.getByRole('group', { name: /^With whom/ });
  await whom.getByRole('checkbox', { name: 'Harriet Lumb' }).check();
  await whom.getByRole('checkbox', { name: 'Bob Ackroyd' }).check();
};
const lastArgs = (asked: Invocation[]) => Reflect.get(asked.at(-1)?.asked ?? {}, 'args');

describe.skipIf(isWithoutBrowser)('the playground’s page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('in Slack shows progress, and takes several choices and several people', async () => {
    const { asked, url, playground } = await startSlack(answer);
    const page = await openPage(browser, url);
    const slack = page.getByRole('region', { name: 'Slack', exact: true });
    const say = async (words: string) => {
      await slack.getByRole('combobox', { name: /^Message/ }).fill(words);
      await page.keyboard.press('Enter');
    };
    await say('/lpn poll show P1');
    await slack.getByText('Voted: 3 of 5').waitFor();
    await say('/lpn vote P1');
    const dialog = page.getByRole('dialog', { name: 'Vote on P1' });
    await dialog.getByRole('button', { name: 'Vote' }).click();
    await dialog.getByText('Please fill this in.').waitFor();
    await fillIn(page, dialog);
    await dialog.getByRole('button', { name: 'Vote' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { people } = playground.trial();
    const idOf = (name: string) => people.find((each) => each.name === name)?.slackUser;
    const { which, who } = lastArgs(asked);
    expect(which).toEqual(places.slice(1));
    expect(new Set(who)).toEqual(new Set([idOf('Harriet Lumb'), idOf('Bob Ackroyd')]));
  });

  test('in Teams shows progress, and takes several choices and several people', async () => {
    const bot = await startTeamsBot();
    onTestFinished(bot.close);
    bot.answers(answer);
    const page = await openPage(browser, bot.url);
    const teams = page.getByRole('region', { name: 'Microsoft Teams', exact: true });
    const say = async (words: string) => {
      await teams.getByRole('combobox', { name: /^Message/ }).fill(words);
      await page.keyboard.press('Enter');
    };
    await say('@Convenor poll show P1');
    await teams.getByText('Voted: 3 of 5').waitFor();
    await say('@Convenor vote P1');
    await teams.getByRole('button', { name: 'Fill in the form' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vote on P1' });
    await dialog.getByRole('button', { name: 'Vote' }).click();
    await dialog.getByText('Choose at least one: Where.').waitFor();
    await fillIn(page, dialog);
    await dialog.getByRole('button', { name: 'Vote' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { which, who } = lastArgs(bot.asked);
    expect(which).toEqual(places.slice(1));
    expect(who).toHaveLength(2);
  });
});
