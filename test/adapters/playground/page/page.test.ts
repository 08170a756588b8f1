import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPlayground } from '../start-playground.ts';
import { isWithoutBrowser, launchBrowser, openPage } from './open-page.ts';
import { BOB, CHANNEL, PRIYA, smallBot } from './small-bot.ts';

const slackOf = (page: Page) => page.getByRole('region', { name: 'Slack', exact: true });
const teamsOf = (page: Page) => page.getByRole('region', { name: 'Microsoft Teams', exact: true });

describe.skipIf(isWithoutBrowser)('the playground’s page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const open = async (options: Parameters<typeof startPlayground>[1] = {}) => {
    const { playground, url } = await startPlayground(smallBot, options);
    return { playground, page: await openPage(browser, url) };
  };

  test('says that it is a trial, and that nothing leaves this computer', async () => {
    const { page } = await open();
    await page.getByText('This is a trial on this computer. Nothing leaves it').waitFor();
  });

  test('an idea is written in the composer, and Enter sends it; the answer is for that person alone', async () => {
    const { page } = await open();
    const slack = slackOf(page);
    await page.getByRole('button', { name: 'Everything it can do' }).click();
    await page.keyboard.press('Enter');
    await slack.getByText('Only visible to you').waitFor();
    await slack.getByText('You said help').waitFor();
    await slack.getByLabel('You are').selectOption({ label: 'Bob Ackroyd, Community pharmacist' });
    expect(await slack.getByText('You said help').count()).toBe(0);
  });

  test('names are completed after an @, and commands after the slash', async () => {
    const { page } = await open();
    const composer = slackOf(page).getByRole('combobox', { name: 'Message west-yorkshire-pharmacy' });
    await composer.pressSequentially('/lpn action a');
    await composer.press('ArrowDown');
    await composer.press('Enter');
    await composer.pressSequentially('@bo');
    await page
      .getByRole('listbox', { name: 'Suggestions' })
      .getByRole('option', { name: /^Bob Ackroyd/ })
      .waitFor();
    await composer.press('Enter');
    expect(await composer.inputValue()).toBe('/lpn action add @bob ');
  });

  test('a modal says what is wrong at the field, closes with Escape, and gives the focus back', async () => {
    const { page } = await open();
    const composer = slackOf(page).getByRole('combobox', { name: /^Message/ });
    await composer.fill('/lpn form');
    await composer.press('Enter');
    const modal = page.getByRole('dialog', { name: 'Add an action' });
    await modal.waitFor();
    await page.keyboard.type('Ring the LPC');
    await modal.getByLabel('By when').fill('never');
    await page.keyboard.press('Enter');
    await modal.getByText('Give a day, such as 30 June 2027.').waitFor();
    expect(await modal.getByLabel('What').inputValue()).toBe('Ring the LPC');
    await modal.getByRole('button', { name: 'Add' }).click();
    await modal.getByText('Give a day, such as 30 June 2027.').waitFor();
    expect(await modal.getByLabel('By when').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'hidden' });
    expect(await composer.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('a form that is shown anew says what it does then, and keeps what was typed where it asks the same', async () => {
    const { page } = await open();
    await slackOf(page)
      .getByRole('combobox', { name: /^Message/ })
      .fill('/lpn form');
    await page.keyboard.press('Enter');
    const modal = page.getByRole('dialog', { name: 'Add an action' });
    await modal.getByLabel('What').fill('Ring the LPC');
    await modal.getByLabel('By when').fill('next week');
    await page.keyboard.press('Enter');
    await expect.poll(() => modal.getByLabel('By when').inputValue()).toBe('7 June 2027');
    expect(await modal.getByLabel('What').inputValue()).toBe('Ring the LPC');
  });

  test('what is half typed stays, with the focus, when messages come in', async () => {
    const { page, playground } = await open();
    const slack = slackOf(page);
    const composer = slack.getByRole('combobox', { name: /^Message/ });
    await composer.fill('Half a sent');
    await playground.act({ type: 'slack.say', user: BOB, channel: CHANNEL, text: 'Good morning' });
    await slack.getByText('Good morning').waitFor();
    await page.keyboard.type('ence');
    expect(await composer.inputValue()).toBe('Half a sentence');
  });

  test('people’s words are never markup', async () => {
    const { page, playground } = await open();
    const words = '<img src=x onerror=alert(1)> <b>& co</b>';
    await playground.act({ type: 'slack.say', user: PRIYA, channel: CHANNEL, text: words });
    await slackOf(page).getByText(words).waitFor();
    const composer = teamsOf(page).getByRole('combobox', { name: /^Message/ });
    await composer.fill(words);
    await composer.press('Enter');
    await teamsOf(page).getByText(words).waitFor();
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('a direct message to somebody else is told of, and can be gone to', async () => {
    const { page, playground } = await open();
    await playground.act({ type: 'slack.command', user: PRIYA, channel: CHANNEL, text: '/lpn nudge' });
    await page.getByText('Bob Ackroyd has a direct message in Slack.').first().waitFor();
    await page.getByRole('button', { name: 'Be Bob Ackroyd' }).click();
    await slackOf(page).getByText('A1 is due tomorrow').waitFor();
  });

  test('what was told lies in a tray that covers nothing, keeps all of it, and may be shut and emptied', async () => {
    const { page, playground } = await open();
    const tray = page.locator('.tray');
    const others = playground.trial().people.filter(({ slackUser }) => slackUser && slackUser !== PRIYA);
    for (const { slackUser, name } of others.slice(0, 5)) {
      const text = `/lpn nudge ${slackUser}`;
      await playground.act({ type: 'slack.command', user: PRIYA, channel: CHANNEL, text });
      await tray.getByText(`${name} has a direct message in Slack.`).waitFor();
    }
    expect(await tray.locator('.notice').count()).toBe(5);
    expect(await overlap(page, '.tray', ['.clock', '.ideas', '.side'])).toEqual([]);
    await page.getByText('Notices', { exact: false }).click();
    expect(await page.getByRole('button', { name: 'Be Bob Ackroyd' }).isVisible()).toBe(false);
    await page.getByText('Notices', { exact: false }).click();
    await page.getByRole('button', { name: 'Dismiss all' }).click();
    await tray.waitFor({ state: 'hidden' });
  });

  test('is one column on a phone, with nothing beyond its edge', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const [slack, teams] = await Promise.all([slackOf(page).boundingBox(), teamsOf(page).boundingBox()]);
    expect(teams?.y).toBeGreaterThan((slack?.y ?? 0) + (slack?.height ?? 0) - 1);
  });

  test('a change of who “you” are keeps the channel; one without the bot says that it hears nothing', async () => {
    const { page } = await open();
    const slack = slackOf(page);
    await slack.getByRole('button', { name: 'general' }).click();
    await slack.getByText('Convenor is not in this channel, so it hears nothing').waitFor();
    await slack.getByLabel('You are').selectOption({ label: 'Bob Ackroyd, Community pharmacist' });
    await slack.getByRole('combobox', { name: 'Message general' }).waitFor();
    await slack.getByRole('button', { name: 'Convenor', exact: true }).click();
    await slack.getByLabel('You are').selectOption({ label: 'Imran Sykes, Primary care pharmacist' });
    await slack.getByRole('combobox', { name: 'Message Convenor' }).waitFor();
    expect(await slack.getByText('Convenor is not in').isVisible()).toBe(false);
  });

  test('whoever scrolls away and then acts is shown what comes of it', async () => {
    const { page } = await open();
    const slack = slackOf(page);
    const say = async (words: string) => {
      await slack.getByRole('combobox', { name: /^Message/ }).fill(`/lpn ${words}`);
      await page.keyboard.press('Enter');
      await slack.getByText(`You said ${words}`, { exact: true }).waitFor();
    };
    for (let line = 1; line <= 12; line += 1) await say(`line ${line}`);
    await slack.getByText('You said line 1', { exact: true }).scrollIntoViewIfNeeded();
    await expect.poll(() => isInSight(page, 'You said line 12')).toBe(false);
    await say('the last');
    await expect.poll(() => isInSight(page, 'You said the last')).toBe(true);
  });

  test('a card in Teams is drawn, offers the people of the tenant, and its button works', async () => {
    const { page } = await open();
    const teams = teamsOf(page);
    const composer = teams.getByRole('combobox', { name: /^Message/ });
    await composer.fill('@Convenor show me');
    await composer.press('Enter');
    await teams.getByText('Action A1, read it <b>now</b>').waitFor();
    await teams.getByLabel('Owner').selectOption({ label: 'Tom Oldroyd' });
    await teams.getByRole('button', { name: 'Give' }).click();
    await teams.getByText('Given by you').waitFor();
  });

  test('the clock moves on, and says the day in full', async () => {
    let at = new Date('2027-06-25T16:30:00Z');
    const moveClockTo = (to: Date) => {
      at = to;
    };
    const { page } = await open({ now: () => at, moveClockTo });
    await page.getByText('Friday 25 June 2027').waitFor();
    await page.getByRole('button', { name: 'Next working day, 9am' }).click();
    await page.getByText('Monday 28 June 2027').waitFor();
    await page.getByText('9:00am').waitFor();
  });
});

/** Which of these parts of the page the first one lies over. */
const overlap = (page: Page, over: string, parts: string[]): Promise<string[]> =>
  page.evaluate(
    ([top, others]) => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const tray = box(top);
      return others.filter((each) => {
        const part = box(each);
        if (!tray || !part) return true;
        const isApart =
          part.top >= tray.bottom - 1 ||
          tray.top >= part.bottom - 1 ||
          part.left >= tray.right ||
          tray.left >= part.right;
        return !isApart;
      });
    },
    [over, parts] as const,
  );

/** Whether these words in Slack are in the part of the list that shows. */
const isInSight = (page: Page, words: string): Promise<boolean> =>
  slackOf(page)
    .getByText(words, { exact: true })
    .evaluate((node) => {
      const [own, room] = [node, node.closest('.scroller')].map((each) => each?.getBoundingClientRect());
      return own !== undefined && room !== undefined && own.top >= room.top && own.bottom <= room.bottom;
    });
