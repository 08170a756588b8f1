import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '../adapters/playground/page/open-page.ts';
import { card, openPlayground } from './walking.ts';

/** What each step of the week brings, in order: words on its side, a form by its name, or the day that has come. */
const BRINGS: { words?: string | RegExp; form?: string; day?: string }[] = [
  { words: 'Book the room' },
  { form: 'Vote' },
  { form: 'Change an action' },
  { day: 'Wednesday 2 June 2027' },
  { words: /^A1 is done: Write the needs summary/ },
  { words: 'Work plan 2028/29 of West Yorkshire Pharmacy LPN' },
  { words: /^W1, highlight 1, achieved: / },
  { day: 'Thursday 3 June 2027' },
  { words: /^Work plan 2028\/29 of West Yorkshire Pharmacy LPN, as it stands/ },
  { words: /^Highlights of work plans since / },
  { words: 'What I can do' },
];

describe.skipIf(isWithoutBrowser)('a newcomer’s week in the playground', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('each step of it does what it says, one after the other', { timeout: 300_000 }, async () => {
    const { page, slack, teams, dialog } = await openPlayground(browser, 1280);
    await card(slack, 'Where shall the pilot begin?').waitFor();
    const steps = page.locator('.ideas li button');
    expect(await steps.count()).toBe(BRINGS.length);
    for (const [at, { words, form, day }] of BRINGS.entries()) {
      const step = steps.nth(at);
      const side = (await step.locator('.where').innerText()) === 'Teams' ? teams : slack;
      await step.click();
      if (day !== undefined) {
        await page.getByLabel('Convenor’s clock').getByText(day).waitFor();
        continue;
      }
      await page.keyboard.press('Enter');
      if (words !== undefined) await side.getByText(words).last().waitFor();
      if (form === undefined) continue;
      await dialog(form).waitFor();
      await page.keyboard.press('Escape');
      await dialog(form).waitFor({ state: 'hidden' });
    }
    await page.getByText('Cat Holroyd has a direct message', { exact: false }).first().waitFor();
  });
});
