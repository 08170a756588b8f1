import axe from 'axe-core';
import type { Browser, Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { startBotProcess } from '../support/bot-process.ts';

/** A Tuesday, five past nine in London: one of the sample's actions is due on Wednesday. */
const CLOCK_START = '2027-06-01T08:05:00Z';
const PATIENCE_MS = 60_000;

/** What pages are held to: WCAG 2.2, level AA. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The playground of a bot of its own, in a window of this width. */
export async function openPlayground(browser: Browser, width: number) {
  const bot = await startBotProcess({ env: { CLOCK_START, LOG_LEVEL: 'warn' } });
  onTestFinished(async () => void (await bot.stop()));
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${bot.url}/playground`);
  const slack = page.getByRole('region', { name: 'Slack', exact: true });
  const teams = page.getByRole('region', { name: 'Microsoft Teams', exact: true });
  return { page, slack, teams, dialog: (name: string | RegExp) => page.getByRole('dialog', { name }) };
}

/** The message with this title, on one side. */
export const card = (side: Locator, title: string): Locator =>
  side.getByRole('article').filter({ has: side.page().getByText(title, { exact: true }) });

/** Sends words as a message, or as a command. */
export async function send(side: Locator, words: string): Promise<void> {
  const composer = side.locator('textarea').last();
  await composer.fill(words);
  await composer.press('Escape');
  await composer.press('Enter');
}

/** Fills in and sends the form of a new meeting. */
export async function planIn(form: Locator, title: string): Promise<void> {
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('When: date').fill('2027-06-08');
  await form.getByLabel('When: time').fill('14:00');
  await form.getByRole('button', { name: 'Plan' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Chooses from a card's menu, or presses the button where it is in sight. */
export async function fromMenu(shown: Locator, label: string): Promise<void> {
  const button = shown.getByRole('button', { name: label, exact: true });
  if (!(await button.isVisible())) await shown.getByLabel('More').click();
  await button.click();
}

/** Opens a form from a card's menu, as people do: whose press fell while the card was drawn anew presses again. */
export async function formFrom(shown: Locator, label: string, form: Locator): Promise<void> {
  await fromMenu(shown, label);
  await form.waitFor({ timeout: 10_000 }).catch(async () => {
    await fromMenu(shown, label);
    await form.waitFor();
  });
}

/** That nothing is beyond the screen's edge, and axe finds nothing wrong. */
export async function mustBeInOrder(page: Page, width: number): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.evaluate(axe.source);
  const { violations } = await page
    .evaluate(`axe.run({ runOnly: ${JSON.stringify(WCAG)} })`)
    .then((found) => found as axe.AxeResults);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(', ')}`)).toEqual([]);
}
