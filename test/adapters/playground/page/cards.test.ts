import fc from 'fast-check';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { toCard } from '../../../../adapters/teams/card.ts';
import { formDialog } from '../../../../adapters/teams/dialog.ts';
import type { InputKind } from '../../../../commands/press.ts';
import type { Block, Button, Form, Message, TableBlock, View } from '../../../../commands/view.ts';
import { message } from '../../../../commands/view.ts';
import { elementsOf, readCard } from '../../../support/adaptive-card.ts';
import { startTeamsBot } from '../../../support/teams-bot.ts';
import { anyForm, anyMessage } from '../../../support/views.ts';
import { isWithoutBrowser, launchBrowser, openPage } from './open-page.ts';

const done = (label: string): Button => ({ label, command: 'action.done', args: { action: 'A1' } });
const table: TableBlock = {
  type: 'table',
  columns: ['Priority', 'Achieved', 'What is next', 'At risk'].map((label) => ({ label })),
  rows: [
    ['W1 Blood pressure', 'Checks in 40 pharmacies', 'Checks in 80 pharmacies', 'Two are short of staff'],
  ],
};
const file = {
  ...{ name: 'W1-plan.docx', mediaType: 'text/plain', about: 'The plan', typed: 'plan show' },
  ...{ ask: done('Get the plan'), bytes: async () => new Uint8Array() },
};

/** A block of each kind. */
const blocks: { [Kind in Block['type']]: Extract<Block, { type: Kind }> } = {
  text: { type: 'text', text: ['Read ', { link: 'the guidance', href: 'https://example.org/' }] },
  heading: { type: 'heading', text: 'What is late' },
  note: { type: 'note', text: 'A note' },
  facts: { type: 'facts', facts: [{ label: 'Owner', value: 'Bob Ackroyd' }] },
  list: { type: 'list', items: [{ text: 'Ring the LPC', button: done('Done with it') }] },
  progress: { type: 'progress', label: 'Voted', done: 3, of: 5 },
  table,
  file: { type: 'file', file },
  image: { type: 'image', image: { ...file, mediaType: 'image/png', alt: 'All goes well' } },
};
const everyBlock: Message = message('Every kind of block', Object.values(blocks), [done('Finish')]);

/** A question of each kind. */
const kinds: Record<InputKind, string> = {
  text: 'What',
  'long-text': 'Why',
  number: 'How many',
  choice: 'Which',
  choices: 'Which of them',
  person: 'Who',
  people: 'With whom',
  date: 'By what day',
  instant: 'When',
};
const everyQuestion: Form = {
  ...{ kind: 'form', title: 'Every kind of question', intro: 'A few questions', submit: done('Send it') },
  fields: Object.entries(kinds).map(([input, label]) => ({
    ...{ name: input, label, input: input as InputKind, required: false, hint: `About “${label}”` },
    choices: [{ value: `${input} 1`, label: `The first ${input}` }],
  })),
};

const cardsIn = (state: unknown) => elementsOf(state).filter(({ type }) => type === 'AdaptiveCard');

/** The types of elements and actions; what Teams itself is told in an action's data begins in lower case. */
const typesIn = (cards: unknown): string[] => [
  ...new Set(elementsOf(cards).flatMap(({ type }) => (/^[A-Z]/.test(String(type)) ? [String(type)] : []))),
];

/** Waits for all that a card has for people to read or press. */
const seeAll = async (place: Locator, card: unknown) => {
  for (const line of readCard(card)) {
    const [, button] = /^\[(.*)\]$/.exec(line) ?? [];
    if (button) await place.getByRole('button', { name: button, exact: true }).waitFor();
    else await place.getByText(line.replace(/:$/, ''), { exact: true }).first().waitFor();
  }
};

describe.skipIf(isWithoutBrowser)('a card on the Teams side of the playground’s page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  const show = async (view: View) => {
    const bot = await startTeamsBot();
    onTestFinished(bot.close);
    bot.answers(async () => view);
    const page = await openPage(browser, bot.url);
    const teams = page.getByRole('region', { name: 'Microsoft Teams', exact: true });
    await teams.getByRole('combobox', { name: /^Message/ }).fill('@Convenor show me');
    await page.keyboard.press('Enter');
    return { bot, page, teams };
  };

  test('shows each type of element that the bot puts into a card or a form', async () => {
    const { bot, teams } = await show(everyBlock);
    await teams.getByText('Every kind of block').waitFor();
    const cards = cardsIn(bot.state());
    await seeAll(teams, cards);

    const asked = await show(everyQuestion);
    await asked.teams.getByRole('button', { name: 'Fill in the form' }).click();
    const dialog = asked.page.getByRole('dialog', { name: 'Every kind of question' });
    await dialog.waitFor();
    const forms = cardsIn(asked.bot.state().dialogs);
    await seeAll(dialog, forms);

    const seen = typesIn([cards, forms]);
    const any = { seed: 1, numRuns: 300 };
    const emitted = typesIn([
      ...fc.sample(anyMessage, any).flatMap((view) => [toCard(view), toCard(view, 'dialog')]),
      ...cardsIn(fc.sample(anyForm, any).map((form) => formDialog(form))),
    ]);
    expect(emitted).toContain('Table');
    expect(emitted.filter((type) => !seen.includes(type))).toEqual([]);
  });

  test('shows a table with its headings, which on a phone scrolls in itself, by keyboard too', async () => {
    const { page, teams } = await show(message('The plan', [table]));
    const shown = teams.getByRole('table');
    await shown.getByRole('columnheader', { name: 'What is next' }).waitFor();
    await shown.getByRole('cell', { name: 'Checks in 80 pharmacies' }).waitFor();
    expect(await shown.getByRole('row').count()).toBe(2);

    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const last = shown.getByRole('cell', { name: 'Two are short of staff' });
    expect((await last.boundingBox())?.width).toBeGreaterThan(100);
    await expect.poll(() => rightOf(last)).toBeGreaterThan(390);
    await shown.focus();
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
