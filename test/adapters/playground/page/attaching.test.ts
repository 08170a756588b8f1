import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground } from '../start-playground.ts';
import { isWithoutBrowser, launchBrowser, openPage } from './open-page.ts';
import { smallBot } from './small-bot.ts';

const members = { name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from('name,Cath Dale') };

describe.skipIf(isWithoutBrowser)('a file, in the playground’s page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  /** A platform’s half of the page, in the direct conversation with the bot. */
  const openChat = async (label: string) => {
    const { url } = await startPlayground(smallBot);
    const page = await openPage(browser, url);
    const side = page.getByRole('region', { name: label, exact: true });
    await side.getByRole('button', { name: 'Convenor', exact: true }).click();
    const composer = side.getByRole('combobox', { name: 'Message Convenor' });
    await composer.waitFor();
    return { page, side, composer, attach: side.getByLabel('Attach a file') };
  };

  test.each(['Slack', 'Microsoft Teams'])(
    'in %s is sent beside words, and the bot reads it',
    async (label) => {
      const { side, composer, attach } = await openChat(label);
      await attach.setInputFiles(members);
      await side.getByRole('button', { name: 'Remove members.csv' }).waitFor();
      expect(await hasFocus(composer)).toBe(true);
      await composer.fill('Our people');
      await composer.press('Enter');
      await side.getByText('Our people').waitFor();
      await side.getByText('members.csv says: name,Cath Dale').waitFor();
      await side.getByRole('link', { name: 'members.csv' }).waitFor();
      expect(await side.getByRole('button', { name: 'Remove members.csv' }).count()).toBe(0);
    },
  );

  test.each(['Slack', 'Microsoft Teams'])('in %s needs no words', async (label) => {
    const { side, attach } = await openChat(label);
    await attach.setInputFiles(members);
    await side.getByRole('button', { name: 'Send' }).click();
    await side.getByText('members.csv says: name,Cath Dale').waitFor();
  });

  test('is chosen with the keyboard, and taken back with its cross', async () => {
    const { page, side, composer, attach } = await openChat('Slack');
    await composer.focus();
    await page.keyboard.press('Shift+Tab');
    expect(await hasFocus(attach)).toBe(true);
    const choosing = page.waitForEvent('filechooser');
    await page.keyboard.press('Space');
    await (await choosing).setFiles(members);
    const cross = side.getByRole('button', { name: 'Remove members.csv' });
    await cross.focus();
    await page.keyboard.press('Enter');
    await cross.waitFor({ state: 'detached' });
    await composer.press('Enter');
    expect(await side.getByText('says:').count()).toBe(0);
  });

  test('is dropped on the field', async () => {
    const { page, side, composer } = await openChat('Slack');
    const dropped = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['name'], 'dropped.csv', { type: 'text/csv' }));
      return data;
    });
    await composer.dispatchEvent('drop', { dataTransfer: dropped });
    await side.getByRole('button', { name: 'Remove dropped.csv' }).waitFor();
    await composer.press('Enter');
    await side.getByText('dropped.csv says: name').waitFor();
  });

  test('that is too large is not taken, and it is said up to what size one is', async () => {
    const { side, attach } = await openChat('Slack');
    await attach.setInputFiles({ ...members, buffer: Buffer.alloc(1_500_001) });
    await side.getByText('“members.csv” is too large. Choose a file of up to 1.5 MB.').waitFor();
  });

  test('is offered in conversations with the bot alone, and fits on a phone', async () => {
    const { page, side, attach } = await openChat('Slack');
    await page.setViewportSize({ width: 390, height: 844 });
    await attach.setInputFiles({ ...members, name: `${'members-of-our-network-'.repeat(4)}.csv` });
    await side.getByRole('button', { name: /^Remove members/ }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await side.getByRole('button', { name: 'general' }).click();
    await side.getByRole('combobox', { name: 'Message general' }).waitFor();
    expect(await attach.count()).toBe(0);
  });
});

const hasFocus = (field: ReturnType<Page['getByLabel']>): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement);
