import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '../adapters/playground/page/open-page.ts';
import { startBotProcess } from '../support/bot-process.ts';

/** A Tuesday, five past nine in London: one of the sample's actions is due on Wednesday, another on Friday. */
const CLOCK_START = '2027-06-01T08:05:00Z';

/** The last of the sample, once those votes are in it. */
const POLL = 'Where shall the pilot begin?';

const PATIENCE_MS = 60_000;
/** A bot is started for each test. */
const timeout = 90_000;

const inSlack = (page: Page) => page.getByRole('region', { name: 'Slack', exact: true });
const inTeams = (page: Page) => page.getByRole('region', { name: 'Microsoft Teams', exact: true });
const card = (side: ReturnType<typeof inSlack>, title: string | RegExp) =>
  side.getByRole('article').filter({ has: side.page().getByText(title, { exact: true }) });

describe.skipIf(isWithoutBrowser)('the page, with the bot as people start it', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** The page of a bot just started, once the sample network is laid out on both sides. */
  async function open(): Promise<Page> {
    const bot = await startBotProcess({ env: { CLOCK_START, LOG_LEVEL: 'warn' } });
    onTestFinished(async () => void (await bot.stop()));
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    onTestFinished(() => page.close());
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(`${bot.url}/playground`);
    for (const side of [inSlack(page), inTeams(page)])
      await card(side, POLL).getByText('2 votes (Bob Ackroyd, Cat Holroyd)').waitFor();
    return page;
  }

  test('a vote pressed in Slack is counted in Teams, and its voter is told in the same place', {
    timeout,
  }, async () => {
    const page = await open();
    await card(inSlack(page), POLL).getByRole('button', { name: 'Bradford' }).click();
    await inSlack(page).getByText('you voted for Bradford.').waitFor();
    await card(inTeams(page), POLL).getByText('3 votes (Bob Ackroyd, Cat Holroyd, Priya Ramsden)').waitFor();
  });

  test('the clock moves on, owners are reminded, and what they press there is seen on both sides', {
    timeout,
  }, async () => {
    const page = await open();
    const [slack, teams] = [inSlack(page), inTeams(page)];
    await page.getByRole('button', { name: 'Next working day, 9am' }).click();
    await page.getByText('Wednesday 2 June 2027').first().waitFor();

    await page.getByRole('button', { name: 'Be Cat Holroyd' }).click();
    const both = card(slack, '2 things wait for you');
    await both
      .getByText('Denise Barraclough gave you W1.2, which is due on Friday 4 June 2027: Draft the pathway')
      .waitFor();
    await both.getByText('Priya Ramsden gave you A2, which is due today').waitFor();
    await both.getByRole('button', { name: 'Done' }).first().click();
    await card(teams, /^Action A2,/)
      .getByText('Done by Cat Holroyd')
      .waitFor();

    await page.getByRole('button', { name: 'Be Bob Ackroyd' }).click();
    await card(slack, 'Priya Ramsden gave you A1, which is due on Friday 4 June 2027')
      .getByRole('button', { name: 'Move' })
      .click();
    const modal = page.getByRole('dialog', { name: 'Move an action' });
    await modal.getByLabel('Due').fill('2027-06-30');
    await modal.getByText('Wednesday 30 June 2027').waitFor();
    await modal.getByRole('button', { name: 'Move' }).click();
    await modal.waitFor({ state: 'hidden' });

    await slack.getByRole('button', { name: 'west-yorkshire-pharmacy' }).click();
    for (const side of [slack, teams]) {
      await card(side, /^Action A1,/)
        .getByText('Wednesday 30 June 2027')
        .waitFor();
      await card(side, /^Action A2,/)
        .getByText('Done by Cat Holroyd')
        .waitFor();
    }
  });

  test('an action is taken on in Slack and closed in Teams with the keyboard alone', {
    timeout,
  }, async () => {
    const page = await open();
    await tabTo(page, 'Take on an action');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Message west-yorkshire-pharmacy');
    await page.keyboard.press('Enter');
    await card(inTeams(page), /^Action A6,/)
      .getByText('Book the room')
      .waitFor();

    await tabTo(page, 'Write in Microsoft Teams');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Message Pharmacy LPN');
    await page.keyboard.type('@conv');
    await page.keyboard.press('Enter');
    await page.keyboard.type('action d');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.type('A6');
    await page.keyboard.press('Enter');
    for (const side of [inSlack(page), inTeams(page)])
      await card(side, /^Action A6,/)
        .getByText('Done by Priya Ramsden')
        .waitFor();
  });
});

/** What the focus is on: its accessible name, or its words; nothing when it is on the page itself. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.querySelector(':focus');
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

/** Presses Tab until the focus is on what says this; fails when it has been all the way round. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(words)) return;
  }
  throw new Error(`The keyboard did not get to “${words}”.`);
}
