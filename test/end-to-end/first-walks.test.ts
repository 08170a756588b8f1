import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isWithoutBrowser, launchBrowser } from '../adapters/playground/page/open-page.ts';
import { card, fromMenu, mustBeInOrder, openPlayground, planIn, send } from './walking.ts';

const POLL = 'Where shall the pilot begin?';
const timeout = 300_000;

/** A desk, and a phone. */
const WIDTHS = [1280, 390];

/** The steps of the README’s first walk, each with what is typed in it. */
const [, walk = ''] =
  /Try this:\n\n(.*?)\n\nCtrl-C/s.exec(readFileSync(new URL('../../README.md', import.meta.url), 'utf8')) ??
  [];
const steps = walk.split(/\n(?=\d\. )/).map((step) => step.replace(/\s+/g, ' '));
const typedIn = (step: string | undefined): string => /`([^`]+)`/.exec(step ?? '')?.[1] ?? '';
const pressedIn = (step: string | undefined): string[] =>
  [...(step ?? '').matchAll(/\*\*([^*]+)\*\*/g)].map(([, name = '']) => name);

describe.skipIf(isWithoutBrowser)('somebody new to it, in the browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  async function open(width: number) {
    const shown = await openPlayground(browser, width);
    for (const side of [shown.slack, shown.teams])
      await card(side, POLL).getByText('2 votes (Bob Ackroyd, Cat Holroyd)').waitFor();
    return shown;
  }

  test('the README’s walk has five steps, and types what is tried here', () => {
    expect(steps).toHaveLength(5);
    expect(steps.map(typedIn)).toEqual([
      '',
      '/lpn action add @bob Ring three surgeries by next Friday',
      '',
      '/lpn meeting schedule',
      '',
    ]);
  });

  test.each(WIDTHS)('the README’s walk works as it is written, at %i pixels', { timeout }, async (width) => {
    const { page, slack, teams, dialog } = await open(width);
    const [bradford = ''] = pressedIn(steps[0]);
    await card(slack, POLL).getByRole('button', { name: bradford }).click();
    await card(teams, POLL).getByText('3 votes').waitFor();
    await mustBeInOrder(page, width);

    await send(slack, typedIn(steps[1]));
    for (const side of [slack, teams]) await card(side, 'Ring three surgeries').waitFor();

    const [done = ''] = pressedIn(steps[2]);
    await card(teams, 'Ring three surgeries').getByRole('button', { name: done }).click();
    for (const side of [slack, teams])
      await card(side, 'Ring three surgeries').getByText('Done by', { exact: false }).first().waitFor();

    await send(slack, typedIn(steps[3]));
    await planIn(dialog('New meeting'), 'Summer meeting');
    for (const side of [slack, teams]) await card(side, 'Summer meeting').waitFor();
    await mustBeInOrder(page, width);

    const [tomorrow = '', beCat = ''] = pressedIn(steps[4]);
    await page.getByRole('button', { name: tomorrow }).click();
    await page.getByRole('button', { name: beCat }).click();
    const both = card(slack, '2 things wait for you');
    await both.waitFor();
    expect(await both.getByRole('button', { name: 'Done' }).count()).toBe(2);
    await mustBeInOrder(page, width);
  });

  test.each(WIDTHS.slice(1))(
    'a network, a second channel, an action, a poll, a meeting and its minutes need no typed command, at %i pixels',
    { timeout },
    async (width) => {
      const { page, slack, teams, dialog } = await open(width);
      await slack.getByRole('button', { name: 'general' }).first().click();
      await slack.getByRole('button', { name: 'Add Convenor' }).click();
      await slack.getByRole('button', { name: 'Start a network' }).click();
      await dialog('New network').getByLabel('Name').fill('Leeds Dental LPN');
      await dialog('New network').getByRole('button', { name: 'Create' }).click();
      const network = card(slack, 'Leeds Dental LPN');
      await network.waitFor();

      await page.getByRole('dialog').getByRole('button', { name: 'Plan one' }).click();
      await planIn(dialog('New meeting'), 'First meeting');
      const meeting = card(slack, 'First meeting');
      await meeting.waitFor();
      await mustBeInOrder(page, width);

      await network.getByRole('button', { name: 'Invite a channel' }).click();
      const invitation = await slack
        .getByText(/^Your code is \w+$/)
        .first()
        .innerText();
      await teams.getByRole('button', { name: 'LPN officers' }).first().click();
      await teams.getByRole('button', { name: 'Add Convenor' }).click();
      await teams.getByRole('button', { name: 'Join one with a code' }).click();
      await dialog(/./)
        .getByLabel('Code')
        .fill(invitation.split(' ').at(-1) ?? '');
      await dialog(/./).getByRole('button', { name: 'Join' }).click();
      await card(teams, 'Leeds Dental LPN').first().waitFor();

      await network.getByRole('button', { name: 'New action' }).click();
      await dialog('New action').getByLabel('Owner').selectOption({ label: 'Bob Ackroyd' });
      await dialog('New action').getByLabel('What is to be done').fill('Book the room');
      await dialog('New action').getByRole('button', { name: 'Record' }).click();
      for (const side of [slack, teams]) await card(side, 'Book the room').waitFor();

      await slack.getByRole('button', { name: 'What I can do' }).first().click();
      await slack.getByRole('button', { name: 'Deciding together' }).click();
      await slack.getByRole('button', { name: 'Help: poll' }).click();
      await slack.getByRole('button', { name: 'New poll' }).click();
      const poll = dialog('New poll');
      await poll.getByLabel('Question').fill('Where shall we meet?');
      await poll.getByLabel('Options').fill('Leeds\nYork');
      await poll.getByLabel('Closes: date').fill('2027-06-10');
      await poll.getByLabel('Closes: time').fill('17:00');
      await poll.getByRole('button', { name: 'Open' }).click();
      for (const side of [slack, teams])
        await card(side, 'Where shall we meet?').getByRole('button', { name: 'Leeds' }).waitFor();

      await meeting.getByRole('button', { name: 'Start' }).click();
      await meeting.getByRole('button', { name: 'Note', exact: true }).click();
      await dialog('Note for the minutes').getByLabel('Note').fill('All surgeries have been asked.');
      await dialog('Note for the minutes').getByRole('button', { name: 'Note' }).click();
      // The note as it stands in the minutes, to be read.
      const noted = page.getByRole('dialog').filter({ hasText: 'All surgeries have been asked.' });
      await noted.getByRole('button', { name: 'Close' }).first().click();
      await noted.waitFor({ state: 'hidden' });
      await fromMenu(meeting, 'End');
      await meeting.getByText('Ended', { exact: false }).first().waitFor();
      await meeting.getByRole('button', { name: 'Minutes' }).first().click();
      await page.getByText('All surgeries have been asked.').first().waitFor();
      await mustBeInOrder(page, width);
    },
  );
});
