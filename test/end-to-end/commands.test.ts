import { afterAll, afterEach, beforeAll, beforeEach, describe, type ExpectStatic, test } from 'vitest';
import { type Desk, isTitled, type Shown, unseen } from '../support/desk.ts';
import { CHANNELS, type PeopleAtWork, peopleAtWork } from '../support/people-at-work.ts';
import { everyCommand, NOW } from './every-command.ts';
import type { Line } from './lines/line.ts';

const PATIENCE = { timeout: 60_000, interval: 20 };

// Both stories at once, for most of either is waiting for cards, which are edited once a second. In each, every line follows
// on the one before.
describe.concurrent.each(['Slack', 'Teams'] as const)('typed in %s', (platform) => {
  /** A bot for the platform that people type in, and a network. */
  let work: PeopleAtWork;
  /** Priya, where she types, at her own messages too; and Cat, in the network's channel on the other platform. */
  let here: Desk;
  let own: Desk;
  let there: Desk;

  beforeAll(async () => {
    work = await peopleAtWork(NOW);
    const [teamsChannel, otherTeamsChannel] = work.playground.trial().teams.conversations;
    if (platform === 'Slack') {
      here = work.slack('priya', CHANNELS.slack);
      own = work.slack('priya');
      there = work.teams('cat', teamsChannel?.id);
    } else {
      const user = work.slack('bob').idOf('bob');
      await work.playground.act({ type: 'slack.invite', user, channel: CHANNELS.otherSlack });
      here = work.teams('priya', otherTeamsChannel?.id);
      own = work.teams('priya');
      there = work.slack('cat', CHANNELS.otherSlack);
    }
  });

  afterAll(() => work?.close());

  // After a line that fails, the rest of the story would only fail too, each after a wait.
  let failed = false;
  beforeEach(({ skip }) => skip(failed, 'an earlier line failed'));
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });

  const answerTo = async (words: string, expected: string[]) => {
    const answers = () => here.sees().filter(({ isAnswer }) => isAnswer);
    const said = unseen(answers);
    await here.type(words);
    // What a form before it did may still be on its way to be told.
    return work.see(() => said().find(({ text }) => hasAll(text, expected)));
  };
  /** In someone's own messages all that the bot says is for them, and a nudge may come before the answer. */
  const directAnswerTo = async (words: string, expected: string[]) => {
    const said = unseen(own.sees);
    await own.type(words);
    return work.see(() => said().find(({ text }) => hasAll(text, expected)));
  };
  const cardSays = async ([title, ...words]: NonNullable<Line['card']>, expect: ExpectStatic) => {
    for (const desk of [here, there]) {
      const shown = await work.see(() => cards(desk, title).find(({ text }) => hasAll(text, words)));
      expect(shown.isAnswer).toBe(false);
      expect(cards(desk, title)).toHaveLength(1);
    }
  };

  test.sequential('network create "West Yorkshire Pharmacy LPN"', async ({ expect }) => {
    await here.type('network create "West Yorkshire Pharmacy LPN"');
    const card = await work.see(() => cards(here, 'West Yorkshire Pharmacy LPN')[0]);
    expect(card.text).toContain(platform === 'Slack' ? '1 channel in Slack' : '1 channel in Microsoft Teams');
  });

  test.sequential('network invite, and network here with its code on the other platform', async ({
    expect,
  }) => {
    // In a Teams channel everyone would read the code.
    const invitation = await (platform === 'Slack' ? answerTo : directAnswerTo)('network invite', [
      'Your code is',
    ]);
    const code = /Your code is (\w+)/.exec(invitation.text)?.[1];
    expect(invitation.text).toContain(`network here ${code}`);
    expect(invitation.text).toMatch(/It works once, until 10(:\d\d)?am/);
    await there.type(`network here ${code}`);
    await cardSays(['West Yorkshire Pharmacy LPN', '1 channel in Slack and 1 in Microsoft Teams'], expect);
  });

  /** Fills in one form after the other; the answer comes in the place of the last, which else closes. */
  const fillIn = async ({ type, opensWith, forms = [], answer }: Line, expect: ExpectStatic) => {
    await here.openForm(type, opensWith);
    for (const { title, wrong = {}, filled = {}, entries } of forms) {
      const errors = Object.entries(wrong).map(([name, words]) => [name, expect.stringContaining(words)]);
      await expect.poll(here.form, PATIENCE).toEqual({
        ...{ title, text: expect.any(String), buttons: expect.any(Array) },
        values: expect.objectContaining(picked(filled)),
        errors: Object.fromEntries(errors),
      });
      await here.submit(picked(entries));
    }
    if (answer) {
      await work.see(() => (hasAll(here.form()?.text ?? '', answer) ? 'answered' : undefined));
      await here.closeForm();
    } else {
      // Where something is said to the person alone, a dialog in Teams ends on it.
      await work.see(() => (here.form()?.buttons.length ? undefined : 'over'));
      if (here.form()) await here.closeForm();
    }
  };
  const picked = (values: Record<string, string | string[]>) => {
    const pick = (value: string) => (value.startsWith('@') ? here.idOf(value.slice(1)) : value);
    const entries = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? pick(value) : value.map(pick),
    ]);
    return Object.fromEntries(entries) as typeof values;
  };

  test.sequential.for(everyCommand(platform).map((line, index) => [index + 1, line.type, line] as const))(
    '%i. %s',
    async ([, type, line], { expect }) => {
      const { isDirect, forms, answer, card, alsoCard } = line;
      if (forms) await fillIn(line, expect);
      else if (answer) await (isDirect ? directAnswerTo : answerTo)(type, answer);
      else await here.type(type);
      if (card) await cardSays(card, expect);
      if (alsoCard) await cardSays(alsoCard, expect);
    },
  );
});

const cards = (desk: Desk, title: string): Shown[] =>
  desk.sees().filter(({ isAnswer, text }) => !isAnswer && isTitled(text, title));

const hasAll = (text: string, words: string[]): boolean => words.every((each) => text.includes(each));
