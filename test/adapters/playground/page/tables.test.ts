import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground } from '../start-playground.ts';
import { isWithoutBrowser, launchBrowser, openPage } from './open-page.ts';
import { smallBot } from './small-bot.ts';

describe.skipIf(isWithoutBrowser)('a table on the Slack side of the playground’s page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('scrolls in itself on a phone, by keyboard too, and breaks no word', async () => {
    const { url } = await startPlayground(smallBot);
    const page = await openPage(browser, url);
    const slack = page.getByRole('region', { name: 'Slack', exact: true });
    await slack.getByRole('combobox', { name: /^Message/ }).fill('/lpn table');
    await page.keyboard.press('Enter');
    const shown = slack.getByRole('table');
    const last = shown.getByRole('cell', { name: 'Two are short of staff' });
    await last.waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect((await last.boundingBox())?.width).toBeGreaterThan(100);
    await expect.poll(() => rightOf(last)).toBeGreaterThan(390);
    await shown.locator('..').focus();
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowRight');
        return rightOf(last);
      })
      .toBeLessThan(390);
  });
});

const rightOf = async (place: Locator): Promise<number> => {
  const box = await place.boundingBox();
  return (box?.x ?? 0) + (box?.width ?? 0);
};
