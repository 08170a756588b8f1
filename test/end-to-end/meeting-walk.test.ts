import { readFile } from 'node:fs/promises';

import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '../adapters/playground/page/open-page.ts';

import { readWord } from '../support/read-word.ts';
import { card, formFrom, fromMenu, mustBeInOrder, openPlayground, planIn } from './walking.ts';

const WIDTH = 390;

describe.skipIf(isWithoutBrowser)('whoever runs a meeting, in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('plans it, makes its agenda, runs it, reads and confirms its minutes and takes them away as a document', {
    timeout: 300_000,
  }, async () => {
    const { page, slack, dialog } = await openPlayground(browser, WIDTH);
    const answered = (words: string): Locator => page.getByRole('dialog').filter({ hasText: words });
    await slack.getByRole('button', { name: 'general' }).first().click();
    await slack.getByRole('button', { name: 'Add Convenor' }).click();
    await slack.getByRole('button', { name: 'Start a network' }).click();
    await dialog('New network').getByLabel('Name').fill('Leeds Dental LPN');
    await dialog('New network').getByRole('button', { name: 'Create' }).click();
    await card(slack, 'Leeds Dental LPN').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Plan one' }).click();
    await planIn(dialog('New meeting'), 'First meeting');
    const meeting = card(slack, 'First meeting');
    await meeting.waitFor();

    for (const item of ['Teeth in care homes', 'Fluoride']) {
      await formFrom(meeting, 'Add to agenda', dialog('Add to the agenda'));
      await dialog('Add to the agenda').getByLabel('Item').fill(item);
      await dialog('Add to the agenda').getByRole('button', { name: 'Add', exact: true }).click();
      await dialog('Add to the agenda').waitFor({ state: 'hidden' });
      await meeting.getByText(item, { exact: false }).first().waitFor();
    }
    await mustBeInOrder(page, WIDTH);

    await fromMenu(meeting, 'Start');
    await meeting.getByText('Teeth in care homes').first().waitFor();
    await formFrom(meeting, 'Note', dialog('Note for the minutes'));
    await dialog('Note for the minutes').getByLabel('Note').fill('Care homes ask for visits.');
    await dialog('Note for the minutes').getByRole('button', { name: 'Note' }).click();
    await answered('Care homes ask for visits.').getByRole('button', { name: 'Close' }).first().click();
    await fromMenu(meeting, 'Next item');
    await fromMenu(meeting, 'End');
    await meeting.getByText('Ended', { exact: false }).first().waitFor();

    await meeting.getByRole('button', { name: 'Minutes' }).first().click();
    const minutes = slack.getByRole('article').filter({ hasText: 'Minutes of M1 First meeting' });
    await minutes.first().getByText('Care homes ask for visits.').waitFor();
    await mustBeInOrder(page, WIDTH);
    await fromMenu(minutes.first(), 'Confirm as true and accurate');
    await slack.getByText('are confirmed as a true and accurate record', { exact: false }).first().waitFor();
    await mustBeInOrder(page, WIDTH);

    await meeting.getByRole('button', { name: 'Minutes' }).first().click();
    await slack.getByRole('button', { name: 'As a Word document' }).last().click();
    await slack.getByText('It comes in your direct messages with me.', { exact: false }).first().waitFor();
    await slack.getByRole('button', { name: 'Convenor', exact: true }).click();
    const link = slack.getByRole('link', { name: /M1-minutes\.docx/ }).first();
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const document = readWord(await readFile(await download.path()));
    expect(document).toContain('Heading1: Minutes of M1 First meeting');
    expect(document.join('\n')).toContain('Care homes ask for visits.');
    expect(document.join('\n')).toContain('Confirmed as a true and accurate record by');
  });
});
